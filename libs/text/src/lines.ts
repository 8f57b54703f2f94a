/** A line of a text without its line end: UTF-16 offsets and the text between outer spaces. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly trimmed: string;
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    lines.push({ start, end, trimmed: text.slice(start, end).trim() });
    start = end + 1;
  }
  return lines;
}

const SENTENCE_END = /[.!?…؟۔。！？।։][\s\p{Pe}\p{Pf}"'”’»]*$/u;
const FINAL_PUNCTUATION = /\p{P}$/u;

export const endsSentence = (line: string): boolean => SENTENCE_END.test(line);

/** A closing bracket or quote may end a heading; a full stop, comma, colon or dash does not. */
export const endsOpenly = (line: string): boolean =>
  !endsSentence(line) && (!FINAL_PUNCTUATION.test(line) || /[\p{Pe}\p{Pf}"'”’»]$/u.test(line));
