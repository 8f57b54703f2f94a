import { basename } from 'node:path';
import { outletKeyOf, readHtmlPage, readTextPage } from '@parallax/ingest';
import { decodePage } from './encoding.js';
import type { OpenInput } from './open-input.js';
import { prepared, refused, type FileContext, type Prepared } from './prepare-row.js';

/** A larger page is refused unread; also what a small packed file may grow to. */
const LARGEST_FILE = 16 * 1024 * 1024;

/** A file that is one article: a scraped text or a saved web page. */
export async function* readPage(
  input: OpenInput,
  file: FileContext,
  format: 'text' | 'html',
): AsyncGenerator<Prepared[]> {
  const place = { file: file.name, line: null };
  const bytes = await readAll(input.chunks);
  if (bytes === null) {
    yield [refused(place, [tooLarge])];
    return;
  }
  const decoded = decodePage(bytes, format);
  if (!decoded.ok) {
    yield [refused(place, [decoded.error], { source: bytes.toString('latin1') })];
    return;
  }
  const { text, encoding } = decoded.value;
  const name = basename(file.name).replace(/\.gz$/i, '');
  const draft =
    format === 'html' ? readHtmlPage({ html: text, name }, file.reading) : readTextPage({ text, name }, file.reading);
  const outlet = () => outletKeyOf({}, file.reading);
  yield [prepared(draft, { place, source: () => text, outlet, file: { bytes, encoding } })];
}

const tooLarge = {
  code: 'PAGE_TOO_LARGE' as const,
  field: null,
  sentence: `The file has more than ${LARGEST_FILE} bytes, too many for one article.`,
  remedy: 'If it holds many articles, write them as JSONL or CSV.',
};

async function readAll(chunks: AsyncIterable<Buffer>): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > LARGEST_FILE) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}
