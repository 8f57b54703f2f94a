import { walkTokens } from './tokenise.js';

/** Bumped when the lexemes of a text may change; stored as article_search.method_version. */
export const LEXEMES_VERSION = 'lexemes-1';

// Limits of PostgreSQL's tsvector (documentation, “Text Search Limitations”).
const MAX_LEXEME_BYTES = 2046;
const MAX_POSITION = 16_383;
const MAX_POSITIONS_A_LEXEME = 255;
const MAX_VECTOR_BYTES = 1_000_000;

/** A lexeme in PostgreSQL's quoted form. */
export const quoteLexeme = (form: string): string => `'${/['\\]/.test(form) ? form.replace(/['\\]/g, '$&$&') : form}'`;

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

interface Entry {
  positions: string;
  count: number;
}

/** Collects positions by lexeme within the limits; what exceeds them is not findable, never an error. */
class VectorText {
  private readonly entries = new Map<string, Entry>();
  private bytes = 0;
  private position = 0;

  add(text: string, weight: string): void {
    walkTokens(text, (form) => {
      this.position++;
      this.place(form, weight);
      return this.bytes < MAX_VECTOR_BYTES;
    });
    this.position++; // a phrase must not reach from one field into the next
  }

  private place(form: string, weight: string): void {
    const entry = this.entries.get(form);
    // Words beyond the limit share the last position; one is left free so that no phrase ends there.
    const isLast = this.position > MAX_POSITION - 2;
    if (entry === undefined) this.start(form, `${isLast ? MAX_POSITION : this.position}${weight}`);
    else if (!isLast && entry.count < MAX_POSITIONS_A_LEXEME) {
      entry.positions += `,${this.position}${weight}`;
      entry.count++;
      this.bytes += 2;
    }
  }

  private start(form: string, positions: string): void {
    const bytes = utf8Length(form);
    if (bytes > MAX_LEXEME_BYTES) return;
    this.bytes += bytes + 6;
    this.entries.set(form, { positions, count: 1 });
  }

  toString(): string {
    let text = '';
    for (const [form, { positions }] of this.entries) text += `${quoteLexeme(form)}:${positions} `;
    return text;
  }
}

/**
 * The search vector of an article as PostgreSQL reads a `tsvector`: folded words with their positions,
 * the headline's with weight A. Words beyond PostgreSQL's limits (position 16,383, 255 places a word,
 * 2 kB a word, 1 MB in all) lose their place or are left out.
 */
export function lexemes(headline: string, body: string): string {
  const vector = new VectorText();
  vector.add(headline, 'A');
  vector.add(body, '');
  return vector.toString();
}
