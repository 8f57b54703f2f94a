import { openEmbedded, type EmbeddedOptions } from './embedded/open-embedded.js';
import { requireServer } from './require-server.js';

/** A database that is ready for connections. */
export interface Database {
  readonly url: string;
  /** True for the PostgreSQL that comes with Parallax, false for a server named by DATABASE_URL. */
  readonly embedded: boolean;
  /** Gives up this process's share; the embedded server stops when nobody else holds one. */
  release(): Promise<void>;
}

/**
 * Opens the database of this installation: the server at `databaseUrl`, else the embedded one in `dataDir`,
 * started if it is not running yet. Several processes may hold it at once.
 * @throws with a sentence for a person when the server does not answer, is too old, or cannot start.
 */
export async function openDatabase(where: EmbeddedOptions & { databaseUrl?: string }): Promise<Database> {
  if (!where.databaseUrl) return { ...(await openEmbedded(where)), embedded: true };
  await requireServer(where.databaseUrl);
  return { url: where.databaseUrl, embedded: false, release: async () => undefined };
}
