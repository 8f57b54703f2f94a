import { readConcepts } from '@parallax/comparison';
import { storeConcept } from '@parallax/persistence';
import { EXIT, type ExitCode } from '../exit-code.js';
import { withDatabase } from '../installation.js';
import { print, tell, type Terminal } from '../terminal.js';
import { readOrTell } from './codebook-import.js';

const WHO = 'import';

/** `parallax concept import <file>` */
export async function conceptImportCommand(
  terminal: Terminal,
  path: string,
  options: { readonly json?: boolean },
): Promise<ExitCode> {
  const text = await readOrTell(terminal, path);
  if (text === null) return EXIT.notFound;
  const concepts = readConcepts(text);
  if (!concepts.ok) {
    const lines = concepts.error.map(
      ({ concept, message }) => `${concept === null ? '' : `concept ${concept + 1}, `}${message}`,
    );
    tell(terminal, `${path} cannot be imported:\n${lines.join('\n')}`);
    return EXIT.error;
  }
  await withDatabase(async (pool) => {
    for (const concept of concepts.value) {
      const { outcome, version } = await storeConcept(pool, concept, WHO);
      const told = { name: version.name, outcome, versionNo: version.versionNo, variants: version.variants.length };
      const line = `Concept “${told.name}”, version ${told.versionNo}, ${told.variants} variants: ${outcome}.`;
      print(terminal, options.json ? JSON.stringify(told) : line);
    }
  });
  return EXIT.ok;
}
