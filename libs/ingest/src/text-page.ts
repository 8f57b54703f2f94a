import type { Result } from '@parallax/kernel';
import { cleanScraped } from '@parallax/text';
import { draftOf, type CleanedText } from './article-row.js';
import type { ArticleDraft, ReadingContext } from './draft.js';
import { Fields } from './fields.js';
import type { Refusal } from './refusal.js';

/** Reads a text as a scraper left it. The headline is found in it; otherwise it is the file's name. */
export function readTextPage(
  file: { readonly text: string; readonly name: string },
  context: ReadingContext,
): Result<ArticleDraft, readonly Refusal[]> {
  const row = { title: file.name.replace(/\.[a-z0-9]+$/i, '') };
  const fields = new Fields(row);
  const cleaned = cleanScraped(file.text);
  const text: CleanedText | null =
    cleaned.body.trim() === ''
      ? noText(fields)
      : {
          headline: cleaned.headline,
          body: cleaned.body,
          blocks: cleaned.blocks,
          cleaning: { method: cleaned.method, edits: cleaned.edits },
          raw: { kind: 'file', mediaType: 'text/plain' },
          labelled: file.text,
        };
  return draftOf(fields, row, { context, text });
}

const noText = (fields: Fields): null =>
  fields.refuse('EMPTY_TEXT', 'text', {
    sentence: 'The file holds no text of an article.',
    remedy: 'Look whether the scraper saved the right part of the page.',
  });
