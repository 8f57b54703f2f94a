import { outletKeyOfLine, readJsonRow } from '@parallax/ingest';
import type { Place } from '@parallax/persistence';
import { decodeUtf8 } from './encoding.js';
import { LineSplitter, LONGEST_LINE, type Line } from './lines.js';
import { inUtf8, type OpenInput } from './open-input.js';
import { prepared, refused, type FileContext, type Prepared } from './prepare-row.js';

/** Rows of a JSONL file, in slices of one chunk; empty lines are passed over. */
export async function* readJsonl(input: OpenInput, file: FileContext): AsyncGenerator<Prepared[]> {
  if (input.beginning.toString('utf8').trimStart().startsWith('[')) {
    yield [wholeArray(file)];
    return;
  }
  const splitter = new LineSplitter();
  for await (const chunk of inUtf8(input)) yield prepareLines(splitter.push(chunk), file);
  yield prepareLines(splitter.end(), file);
}

const prepareLines = (lines: readonly Line[], file: FileContext): Prepared[] =>
  lines.filter((line) => line.bytes === null || !isBlank(line.bytes)).map((line) => prepareLine(line, file));

/** Spaces, tabs and carriage returns only. */
function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte > 0x20) return false;
  return true;
}

function prepareLine(line: Line, file: FileContext): Prepared {
  const place: Place = { file: file.name, line: line.number };
  const { bytes } = line;
  if (bytes === null) return refused(place, [tooLong(line.length)]);
  const text = decodeUtf8(bytes);
  if (!text.ok) return refused(place, [text.error], { source: bytes.toString('latin1') });
  return prepared(readJsonRow(text.value, file.reading), {
    ...{ place, source: () => bytes.toString('utf8'), outlet: () => outletKeyOfLine(text.value, file.reading) },
  });
}

const tooLong = (length: number) => ({
  code: 'LINE_TOO_LONG' as const,
  field: null,
  sentence: `The line has ${length} bytes.`,
  remedy: `A line may have ${LONGEST_LINE} bytes: write one article a line.`,
});

const wholeArray = (file: FileContext): Prepared =>
  refused(
    { file: file.name, line: 1 },
    [
      {
        code: 'JSON_ARRAY',
        field: null,
        sentence: 'The file is one JSON array.',
        remedy: "Write one object a line, for example: jq -c '.[]' old.json > new.jsonl",
      },
    ],
    { scope: 'file' },
  );
