declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the migrated template database on the test server. */
    templateUrl: string;
  }
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
