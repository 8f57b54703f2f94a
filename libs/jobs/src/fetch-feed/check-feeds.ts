import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readFeed, type FeedFormat } from '@parallax/ingest';
import { err, ok, type Result } from '@parallax/kernel';
import { decodeDocument } from './decode-document.js';

/** Larger files are refused unread. */
export const LARGEST_FEED_BYTES = 32 * 1024 * 1024;

/** What became of one file. */
export interface CheckedFeed {
  readonly file: string;
  readonly status: 'read' | 'refused';
  readonly format: FeedFormat | null;
  readonly items: number;
  /** Why it was refused; null for one that was read. */
  readonly reason: string | null;
}

/** The files under a path, sorted; all of them, since feeds bear any name. */
export async function findFeedFiles(path: string): Promise<Result<readonly string[], string>> {
  const entry = await stat(path).catch(() => null);
  if (entry === null) return err(`There is no file or folder “${path}”.`);
  if (!entry.isDirectory()) return ok([path]);
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return files.length === 0 ? err(`The folder “${path}” holds no files.`) : ok(files.sort());
}

/** Reads a file as a feed; whatever is in it, the answer is in words. */
export async function checkFeedFile(file: string, now: Date): Promise<CheckedFeed> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return refused(file, bytes.error);
  const read = readFeed(decodeDocument(bytes.value, null).text, { url: null, now });
  if (!read.ok) return refused(file, `${read.error.sentence} ${read.error.remedy}`);
  return { file, status: 'read', format: read.value.format, items: read.value.items.length, reason: null };
}

const refused = (file: string, reason: string): CheckedFeed => ({
  ...{ file, status: 'refused', format: null, items: 0, reason },
});

async function readBytes(file: string): Promise<Result<Buffer, string>> {
  try {
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      if (size > LARGEST_FEED_BYTES) return err(`The file has ${size} bytes; at most ${LARGEST_FEED_BYTES} are read.`);
      return ok(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    return err(`The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
