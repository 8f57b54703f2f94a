import { type CodebookFormat, diffCodebooks, proposePlan, writeCodebook } from '@parallax/framing';
import { codebookDiffLines } from '../codebook-diff-lines.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { withDatabase } from '../installation.js';
import { print, tell, type Terminal } from '../terminal.js';
import { findDocument, findPair, type VersionNumbers } from './find-codebook.js';

export interface CodebookExportOptions {
  readonly version?: number;
  readonly format: CodebookFormat;
}

/** `parallax codebook export <name> [--version n] [--format json|markdown]` */
export const codebookExportCommand = (
  terminal: Terminal,
  name: string,
  { version, format }: CodebookExportOptions,
): Promise<ExitCode> =>
  withDatabase(async (pool) => {
    const found = await findDocument(terminal, pool, { name, version });
    if (found === null) return EXIT.notFound;
    terminal.stdout.write(writeCodebook(found.document, format));
    tell(terminal, `Version ${found.versionNo}, ${found.status}.`);
    return EXIT.ok;
  });

/** `parallax codebook diff <name> --from n --to n` */
export const codebookDiffCommand = (
  terminal: Terminal,
  name: string,
  { json, ...numbers }: VersionNumbers & { readonly json?: boolean },
): Promise<ExitCode> =>
  withDatabase(async (pool) => {
    const pair = await findPair(terminal, pool, { name, ...numbers });
    if (pair === null) return EXIT.notFound;
    const diff = diffCodebooks(pair.from.document, pair.to.document);
    print(terminal, json ? JSON.stringify(diff) : codebookDiffLines(diff).join('\n'));
    return EXIT.ok;
  });

/** `parallax codebook plan <name> --from n --to n`: a plan to look at, change, and give to `codebook migrate`. */
export const codebookPlanCommand = (terminal: Terminal, name: string, numbers: VersionNumbers): Promise<ExitCode> =>
  withDatabase(async (pool) => {
    const pair = await findPair(terminal, pool, { name, ...numbers });
    if (pair === null) return EXIT.notFound;
    const { plan, doubts } = proposePlan(pair.from.document, pair.to.document);
    print(terminal, JSON.stringify(plan, null, 2));
    for (const { message } of doubts) tell(terminal, `To be looked at: ${message}`);
    return EXIT.ok;
  });
