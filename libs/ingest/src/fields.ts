import { quoted, type Refusal, type RefusalCode } from './refusal.js';

const UNSTORABLE = /[\0\p{Surrogate}]/gu;

/** PostgreSQL stores neither NUL nor half a surrogate pair. */
export const storable = (text: string): string => text.replace(UNSTORABLE, '');

export interface FieldRules {
  /** In UTF-16 code units; longer values are refused, never cut. */
  readonly longest: number;
  readonly code?: RefusalCode;
}

/** Reads the fields of one row and gathers what is wrong with them, so that a person hears everything at once. */
export class Fields {
  readonly problems: Refusal[] = [];

  constructor(
    private readonly row: Readonly<Record<string, unknown>>,
    private readonly prefix = '',
  ) {}

  refuse(code: RefusalCode, field: string, words: { sentence: string; remedy: string }): null {
    this.problems.push({ code, field: this.prefix + field, ...words });
    return null;
  }

  /** The raw value; null where the field is left out, null or an empty string. */
  value(field: string): unknown {
    const value = this.row[field];
    return value === undefined || value === '' ? null : value;
  }

  /** A short text on one line, trimmed; numbers are taken as written. Null when absent or refused. */
  line(field: string, rules: FieldRules): string | null {
    const value = this.value(field);
    if (value === null) return null;
    if (typeof value !== 'string' && typeof value !== 'number') return this.notText(field, value);
    const text = storable(String(value)).replace(/\s+/g, ' ').trim();
    if (text.length > rules.longest) return this.tooLong(field, text, rules);
    return text === '' ? null : text;
  }

  /** A text as it is; null when absent or refused. */
  text(field: string): string | null {
    const value = this.value(field);
    return value === null || typeof value === 'string' ? value : this.notText(field, value);
  }

  private notText(field: string, value: unknown): null {
    return this.refuse('BAD_VALUE', field, {
      sentence: `“${field}” is ${Array.isArray(value) ? 'a list' : `of type ${typeof value}`}, not a text.`,
      remedy: 'Write it as a string in double quotes.',
    });
  }

  private tooLong(field: string, text: string, rules: FieldRules): null {
    return this.refuse(rules.code ?? 'VALUE_TOO_LONG', field, {
      sentence: `“${field}” has ${text.length} characters: ${quoted(text)}.`,
      remedy: `Keep it within ${rules.longest} characters.`,
    });
  }
}
