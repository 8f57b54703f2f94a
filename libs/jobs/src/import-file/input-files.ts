import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { err, ok, type Result } from '@parallax/kernel';

export const FORMATS = ['jsonl', 'csv', 'text', 'html'] as const;
export type ImportFormat = (typeof FORMATS)[number];

/** A file to read. */
export interface InputFile {
  readonly path: string;
  /** As shown in messages and kept with refusals. */
  readonly name: string;
  /** By its extension; null when only its content can tell. */
  readonly format: ImportFormat | null;
  readonly isGzip: boolean;
  readonly size: number;
}

export interface InputProblem {
  readonly code: 'NOT_FOUND' | 'NOTHING_TO_IMPORT';
  readonly message: string;
}

const EXTENSIONS: Readonly<Record<string, ImportFormat>> = {
  ...{ jsonl: 'jsonl', ndjson: 'jsonl', csv: 'csv', tsv: 'csv' },
  ...{ txt: 'text', html: 'html', htm: 'html' },
};
const EXTENSION = /\.([a-z0-9]+)(\.gz)?$/i;

function inputFile(path: string, name: string, size: number): InputFile {
  const [, extension = '', gzip] = EXTENSION.exec(path) ?? [];
  return { path, name, size, format: EXTENSIONS[extension.toLowerCase()] ?? null, isGzip: gzip !== undefined };
}

/** The files that paths stand for, in order; folders are read with their subfolders, sorted by name. */
export async function findInputFiles(paths: readonly string[]): Promise<Result<readonly InputFile[], InputProblem>> {
  const files: InputFile[] = [];
  for (const path of paths) {
    const entry = await stat(path).catch(() => null);
    if (entry === null) return err({ code: 'NOT_FOUND', message: `There is no file or folder “${path}”.` });
    const found = entry.isDirectory() ? await filesWithin(path) : [inputFile(path, path, entry.size)];
    if (found.length === 0) return err(nothingIn(path));
    files.push(...found);
  }
  return ok(files);
}

const nothingIn = (path: string): InputProblem => ({
  code: 'NOTHING_TO_IMPORT',
  message: `The folder “${path}” holds nothing to import: looked for files ending in ${Object.keys(EXTENSIONS)
    .map((extension) => `.${extension}`)
    .join(', ')}, also with .gz.`,
});

async function filesWithin(folder: string): Promise<InputFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = paths.sort().map(async (path) => {
    const { size } = await stat(path);
    return inputFile(path, join(folder, relative(folder, path)), size);
  });
  return (await Promise.all(files)).filter(({ format }) => format !== null);
}
