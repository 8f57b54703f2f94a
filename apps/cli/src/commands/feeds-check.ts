import { basename, relative } from 'node:path';
import { checkFeedFile, findFeedFiles, type CheckedFeed } from '@parallax/jobs';
import { EXIT, type ExitCode } from '../exit-code.js';
import { print, tell, type Terminal } from '../terminal.js';

/** `parallax feeds check <path>`: a line for each file; a refused file is an answer, not a failure. */
export async function feedsCheckCommand(
  terminal: Terminal,
  path: string,
  options: { readonly json?: boolean },
): Promise<ExitCode> {
  const files = await findFeedFiles(path);
  if (!files.ok) {
    tell(terminal, files.error);
    return EXIT.notFound;
  }
  let read = 0;
  for (const file of files.value) {
    const checked = { ...(await checkFeedFile(file, new Date())), file: relative(path, file) || basename(file) };
    if (checked.status === 'read') read += 1;
    print(terminal, options.json ? JSON.stringify(checked) : lineOf(checked));
  }
  tell(terminal, `${files.value.length} files: ${read} read, ${files.value.length - read} refused.`);
  return EXIT.ok;
}

const lineOf = ({ file, status, format, items, reason }: CheckedFeed): string =>
  status === 'read'
    ? `${file}: read as ${format}, ${items} ${items === 1 ? 'item' : 'items'}`
    : `${file}: refused. ${reason}`;
