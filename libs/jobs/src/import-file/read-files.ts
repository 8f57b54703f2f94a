import type { ReadingContext, Refusal } from '@parallax/ingest';
import type { Readable } from 'node:stream';
import type { ImportFormat, InputFile } from './input-files.js';
import { guessFormat, openFile, openStream, type OpenInput } from './open-input.js';
import { refused, type FileContext, type Prepared } from './prepare-row.js';
import { readCsv } from './read-csv.js';
import { readJsonl } from './read-jsonl.js';
import { readPage } from './read-page.js';

/** What to read: files, or one stream. */
export type ImportInput =
  | { readonly kind: 'files'; readonly files: readonly InputFile[] }
  | { readonly kind: 'stream'; readonly stream: Readable; readonly name: string };

export interface ReadOptions {
  readonly format: ImportFormat | null;
  readonly reading: ReadingContext;
  readonly onBytes: (count: number) => void;
  /** Ends the wait for a pipe that says nothing. */
  readonly signal?: AbortSignal | undefined;
}

/** Rows of all inputs, in slices; a file that cannot be read is refused and the next one is read. */
export async function* readInputs(input: ImportInput, options: ReadOptions): AsyncGenerator<Prepared[]> {
  if (input.kind === 'stream') {
    const { stream, name } = input;
    stream.on('data', (chunk: Buffer | string) => options.onBytes(chunk.length));
    options.signal?.addEventListener('abort', () => stream.destroy(), { once: true });
    yield* readOne({ name, format: null, open: () => openStream(stream) }, options);
    return;
  }
  for (const file of input.files) {
    const { name, format } = file;
    yield* readOne({ name, format, open: () => openFile(file, options.onBytes) }, options);
  }
}

interface Source {
  readonly name: string;
  readonly format: ImportFormat | null;
  readonly open: () => Promise<OpenInput>;
}

async function* readOne(source: Source, options: ReadOptions): AsyncGenerator<Prepared[]> {
  const place = { file: source.name, line: null };
  try {
    const input = await source.open();
    if (input.beginning.length === 0) {
      yield [refused(place, [emptyFile], { scope: 'file' })];
      return;
    }
    const file: FileContext = { name: source.name, reading: options.reading };
    yield* readAs(options.format ?? source.format ?? guessFormat(input.beginning), input, file);
  } catch (error) {
    if (options.signal?.aborted) return;
    if (!(error instanceof Error) || !('code' in error)) throw error;
    yield [refused(place, [unreadable(error)], { scope: 'file' })];
  }
}

function readAs(format: ImportFormat, input: OpenInput, file: FileContext): AsyncGenerator<Prepared[]> {
  if (format === 'jsonl') return readJsonl(input, file);
  return format === 'csv' ? readCsv(input, file) : readPage(input, file, format);
}

const emptyFile: Refusal = {
  code: 'EMPTY_FILE',
  field: null,
  sentence: 'The file is empty.',
  remedy: 'Look whether the export that wrote it came to its end.',
};

const unreadable = (error: Error): Refusal => ({
  code: 'UNREADABLE_FILE',
  field: null,
  sentence: `The file cannot be read to its end: ${error.message}.`,
  remedy: 'Look at its permissions and whether it is whole; what was read before stays.',
});
