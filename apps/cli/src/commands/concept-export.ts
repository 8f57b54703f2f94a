import { writeConcepts } from '@parallax/comparison';
import { nameKey } from '@parallax/kernel';
import {
  conceptList,
  type ConceptRow,
  type ConceptVersionRow,
  newestConceptVersions,
  rowsOf,
} from '@parallax/persistence';
import { EXIT, type ExitCode } from '../exit-code.js';
import { withDatabase } from '../installation.js';
import { tell, type Terminal } from '../terminal.js';

export interface ConceptExportOptions {
  readonly archived?: boolean;
}

/** `parallax concept export [name] [--archived]`: the newest version of one concept, or of all. */
export const conceptExportCommand = (
  terminal: Terminal,
  name: string | null,
  { archived = false }: ConceptExportOptions,
): Promise<ExitCode> =>
  withDatabase(async (pool) => {
    const all = await rowsOf<ConceptRow>(pool, conceptList({ archived: archived || name !== null }));
    const wanted = all.filter(({ key }) => name === null || key === nameKey(name));
    if (name !== null && wanted.length === 0) {
      tell(terminal, `There is no concept “${name}”.`);
      return EXIT.notFound;
    }
    const newest = await rowsOf<ConceptVersionRow>(pool, newestConceptVersions(wanted.map(({ id }) => id)));
    const byConcept = new Map(newest.map((version) => [version.conceptId, version]));
    const documents = wanted.flatMap(({ id, key }) => {
      const version = byConcept.get(id);
      return version ? [{ key, name: version.name, description: version.description, variants: version.variants }] : [];
    });
    terminal.stdout.write(writeConcepts(documents));
    return EXIT.ok;
  });
