import type { SpeakerBook } from '@parallax/comparison';
import type { QuotationOfArticleRow } from '@parallax/persistence';
import { QuotationType } from './quotation.type.js';

/** Enough to see who speaks. */
const AROUND = 120;

/** Cut between words where there are any near; never through a surrogate pair. */
function before(text: string, at: number): string {
  const part = text.slice(Math.max(0, at - AROUND), at);
  if (at <= AROUND) return part;
  const cut = part.search(/\s/u);
  return cut < 0 || cut > AROUND / 2 ? part.replace(/^[\udc00-\udfff]/, '') : part.slice(cut + 1);
}

function after(text: string, at: number): string {
  const part = text.slice(at, at + AROUND);
  if (at + AROUND >= text.length) return part;
  const cut = part.search(/\s\S*$/u);
  return cut < AROUND / 2 ? part.replace(/[\ud800-\udbff]$/, '') : part.slice(0, cut);
}

export function toQuotation(row: QuotationOfArticleRow, book: SpeakerBook): QuotationType {
  const { body, spanStart: start, spanEnd: end, speakerKey, cueStart, cueEnd } = row;
  return Object.assign(new QuotationType(), {
    ...{ articleId: row.articleId, sourceId: row.sourceId, no: row.no, versionNo: row.versionNo, start, end },
    ...{ text: body.slice(start, end), left: before(body, start), right: after(body, end) },
    ...{ status: row.status, reason: row.reason, rule: row.rule, wordCount: row.wordCount },
    ...{ speaker: row.speakerForm, speakerStart: row.speakerStart, speakerEnd: row.speakerEnd },
    ...{ speakerName: row.speakerName, cueStart, cueEnd, isUnbalanced: row.isUnbalanced },
    speakerKey: speakerKey === null ? null : book.speakerOf(speakerKey),
    classId: speakerKey === null ? null : book.classOf(speakerKey),
    cue: cueStart === null || cueEnd === null ? null : body.slice(cueStart, cueEnd),
  });
}
