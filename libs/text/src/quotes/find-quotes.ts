import type { Block } from '@parallax/kernel';
import { findBlocks } from '../blocks.js';
import type { Range } from '../matches.js';
import { marksIn, type Mark } from './marks.js';

/** Words between quotation marks; UTF-16 offsets into the text, end exclusive, marks included. */
export interface Quote extends Range {
  /** Without the marks. */
  readonly inner: Range;
  /** True when no mark ends it here and the next paragraph opens with one: the same quotation goes on there. */
  readonly continues: boolean;
}

export interface QuotedParagraph extends Range {
  /** The outermost quotations, in order; those inside them are part of them. */
  readonly quotes: readonly Quote[];
  /** A mark had no partner: what could be paired was, the rest was left alone. */
  readonly isUnbalanced: boolean;
}

/** Marks that may end what the other began; scraped texts mix `“` with `"`. */
const CLOSERS: Readonly<Record<string, string>> = {
  ...{ '“': '”"', '”': '”', '„': '“”"', '‟': '”"', '"': '"”', '``': "''\"" },
  ...{
    '‘': '’',
    "'": "'",
    '‚': '‘’',
    '«': '»',
    '»': '«',
    '‹': '›',
    '›': '‹',
    '「': '」',
    '『': '』',
  },
};
const canClose = (closing: Mark, opening: Mark): boolean =>
  closing.role !== 'open' && (CLOSERS[opening.sign] ?? '').includes(closing.sign);

/** `the farmers’ fields`: a possessive within a single quotation that ends later, after punctuation. */
function isPossessive(text: string, mark: Mark, end: number): boolean {
  if (mark.family !== 'single' || !/s/i.test(text.charAt(mark.at - 1))) return false;
  const rest = text.slice(mark.at + 1, end);
  return /^\s\p{Ll}/u.test(rest) && /^[^‘]*[.,!?;…]['’](?!\p{L})/u.test(rest);
}

const isApostrophe = ({ sign }: Mark): boolean => sign === "'" || sign === '’';

interface Pairing {
  readonly pairs: Quote[];
  readonly open: readonly Mark[];
  readonly hasStray: boolean;
}

function pairMarks(text: string, { start, end }: Range): Pairing {
  const pairs: Quote[] = [];
  let open: Mark[] = [];
  let hasStray = false;
  for (const mark of marksIn(text, start, end)) {
    const place = open.findLastIndex((opening) => canClose(mark, opening));
    const opening = open[place];
    if (opening) {
      if (isPossessive(text, mark, end)) continue;
      hasStray ||= open.slice(place + 1).some((unclosed) => !isApostrophe(unclosed));
      open = open.slice(0, place);
      const inner = { start: opening.at + opening.length, end: mark.at };
      pairs.push({
        start: opening.at,
        end: mark.at + mark.length,
        inner,
        continues: false,
      });
    } else if (mark.role !== 'close') open.push(mark);
    else hasStray ||= !isApostrophe(mark);
  }
  return { pairs, open: open.filter((mark) => !isApostrophe(mark)), hasStray };
}

const outermost = (quotes: readonly Quote[]): Quote[] =>
  quotes
    .filter((one) => !quotes.some((other) => other !== one && other.start <= one.start && one.end <= other.end))
    .sort((a, b) => a.start - b.start);

/**
 * A quotation of several paragraphs is opened anew in each and closed in the last only. Where the same mark opens and
 * closes again after it, a closing mark was forgotten.
 */
function goesOn(text: string, { open, pairs }: Pairing, next: Range | undefined): Mark | null {
  const [only, ...more] = open;
  if (!only || !next || more.length > 0 || !text.startsWith(only.sign, next.start)) return null;
  return pairs.some(({ start }) => start > only.at && text.startsWith(only.sign, start)) ? null : only;
}

/**
 * The quotations of a text, paragraph by paragraph, for “ ” " " „ “ « » » « ‘ ’ ' ' `` '' 「 」. Apostrophes are
 * not marks. Never fails: where a mark has no partner the paragraph is flagged and the others are still paired.
 *
 * @param blocks as stored with the text; without any they are found anew
 */
export function findQuotes(text: string, blocks: readonly Block[] = []): QuotedParagraph[] {
  const paragraphs = blocks.length > 0 ? blocks : findBlocks(text);
  return paragraphs.map(({ start, end }, index) => {
    const pairing = pairMarks(text, { start, end });
    const { pairs, open, hasStray } = pairing;
    const last = goesOn(text, pairing, paragraphs[index + 1]);
    const running = last && {
      ...{
        start: last.at,
        end,
        inner: { start: last.at + last.length, end },
        continues: true,
      },
    };
    const isUnbalanced = hasStray || open.length > (last ? 1 : 0);
    return {
      start,
      end,
      quotes: outermost(running ? [...pairs, running] : pairs),
      isUnbalanced,
    };
  });
}
