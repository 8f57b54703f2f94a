import { sourceIdOf, type SourceFile } from '@parallax/ingest';
import { nameKey, type SourceId } from '@parallax/kernel';
import type pg from 'pg';
import { inImportTransaction } from './in-transaction.js';

/** An outlet of the file whose names belong to several outlets of the database. */
export interface SourceConflict {
  readonly name: string;
  readonly message: string;
}

/** What became of a list of outlets. */
export interface StoredSources {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly conflicts: readonly SourceConflict[];
}

type Outcome = 'added' | 'updated' | 'unchanged' | SourceConflict;

/** Adds outlets with their aliases, or completes those that an import drafted; all of them or, on an error, none. */
export function storeSources(pool: pg.Pool, files: readonly SourceFile[]): Promise<StoredSources> {
  return inImportTransaction(pool, async (client) => {
    const counts = { added: 0, updated: 0, unchanged: 0 };
    const conflicts: SourceConflict[] = [];
    // One after another: an outlet's alias may be the name of the next one, which is a conflict to report.
    for (const file of files) {
      const outcome = await storeSource(client, file);
      if (typeof outcome === 'string') counts[outcome] += 1;
      else conflicts.push(outcome);
    }
    return { ...counts, conflicts };
  });
}

const OWNERS = `select a.key, a.source_id as id, s.name from source_alias a join source s on s.id = a.source_id
  where a.key = any($1)`;
const ADD = `insert into source (id, name, initials, type, status, country, languages, homepage, description)
  values ($1, $2, $3, $4, 'active', $5, $6, $7, $8)`;
const UPDATE = `update source set name = $2, initials = $3, type = $4, status = 'active', country = $5,
    languages = $6, homepage = $7, description = $8, version = version + 1, updated_at = now()
  where id = $1 and (name, initials, type, status, country, languages, homepage, description)
    is distinct from ($2, $3, $4, 'active', $5, $6::text[], $7, $8)`;
const ADD_ALIASES = `insert into source_alias (key, source_id, kind, spelling)
  select key, $1, kind, spelling from unnest($2::text[], $3::text[], $4::text[]) as a(key, kind, spelling)
  on conflict (key) do nothing`;

async function storeSource(client: pg.PoolClient, file: SourceFile): Promise<Outcome> {
  const aliases = aliasesOf(file);
  const { rows: owned } = await client.query<{ key: string; id: SourceId; name: string }>(OWNERS, [
    [...aliases.keys()],
  ]);
  const owners = new Map(owned.map(({ id, name }) => [id, name]));
  if (owners.size > 1) return conflictOf(file, [...owners.values()]);
  const [known] = owners.keys();
  const id = known ?? sourceIdOf(nameKey(file.name));
  const values = [
    id,
    file.name,
    file.initials,
    file.type,
    file.country,
    file.languages,
    file.homepage,
    file.description,
  ];
  const { rowCount } = await client.query(known === undefined ? ADD : UPDATE, values);
  const spellings = [...aliases.values()];
  const added = await client.query(ADD_ALIASES, [id, [...aliases.keys()], spellings.map(kindOf), spellings]);
  if (known === undefined) return 'added';
  return rowCount === 0 && added.rowCount === 0 ? 'unchanged' : 'updated';
}

/** Spellings by their key; the first spelling of a key is kept. */
function aliasesOf(file: SourceFile): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const spelling of [file.name, ...file.aliases]) {
    if (!aliases.has(nameKey(spelling))) aliases.set(nameKey(spelling), spelling);
  }
  return aliases;
}

const kindOf = (spelling: string): 'domain' | 'name' =>
  /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(spelling) ? 'domain' : 'name';

const conflictOf = (file: SourceFile, owners: readonly string[]): SourceConflict => ({
  name: file.name,
  message: `The names of “${file.name}” belong to several outlets here: ${owners.map((name) => `“${name}”`).join(', ')}.`,
});
