import { tokenise, type Range, type Token } from '@parallax/text';

/** Stands for each masked UTF-16 code unit; itself one, so offsets into the text stay right. */
const MASK = '\u2588';

/** Scripts without spaces between words, where a name is found as a sequence of characters. */
const SPACELESS = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

// One character of such a script is too short: it would hide parts of other words.
const SHORTEST_SEQUENCE = 2;

const squash = (tokens: readonly Token[]): string => tokens.map(({ form }) => form).join('');

/** Words of one name stand close together: “North-Coast Mail” does, the end of a paragraph and the next do not. */
const isNear = (text: string, from: number, to: number): boolean =>
  to - from <= 3 && !/\n\s*\n/.test(text.slice(from, to));

/** Hebrew and Arabic write short words (“and”, “in”, “to”, “the”) together with the next one. */
const PREFIX = /^(?:[ובכלמהש]{1,3}(?=[\p{sc=Hebrew}]{2})|[وفبلکك]{1,2}(?=[\p{sc=Arabic}]{2}))/u;

/** What a word may be once prefixes are taken off, the word itself first. */
function readingsOf(form: string): string[] {
  const prefix = PREFIX.exec(form)?.[0] ?? '';
  return Array.from({ length: prefix.length + 1 }, (_, length) => form.slice(length));
}

/** Where the words from `first` on together spell a name, the first of them read as `reading`; null when they do not. */
function nameFrom(text: string, [first, ...others]: readonly Token[], reading: string, name: string): Range | null {
  if (first === undefined || !name.startsWith(reading)) return null;
  let spelt = reading;
  let end = first.end;
  for (const next of others) {
    if (spelt === name || !isNear(text, end, next.start) || !name.startsWith(spelt + next.form)) break;
    spelt += next.form;
    end = next.end;
  }
  return spelt === name ? { start: first.start, end } : null;
}

const hasCapital = (text: string): boolean => /[\p{Lu}\p{Lt}]/u.test(text);

/** Names as they are compared, longest first, with those that must be written with a capital where they stand. */
function spellingsOf(names: readonly string[]): { longestFirst: string[]; capitalised: ReadonlySet<string> } {
  const spelt = names.map((name) => ({ name, tokens: tokenise(name) })).filter(({ tokens }) => tokens.length > 0);
  const anyCase = new Set(
    spelt.filter(({ name, tokens }) => tokens.length > 1 || !hasCapital(name)).map(({ tokens }) => squash(tokens)),
  );
  const all = [...new Set(spelt.map(({ tokens }) => squash(tokens)))];
  return {
    longestFirst: all.sort((a, b) => b.length - a.length),
    capitalised: new Set(all.filter((name) => !anyCase.has(name))),
  };
}

/** Longest first: of several names that begin with a word, the longest is masked. */
function wordMatches(text: string, names: readonly string[]): Range[] {
  const tokens = tokenise(text);
  const { longestFirst, capitalised } = spellingsOf(names);
  const isMeant = (name: string, { start, end }: Range): boolean =>
    !capitalised.has(name) || hasCapital(text.slice(start, end));
  return tokens.flatMap(({ form }, at) => {
    const readings = readingsOf(form);
    for (const name of longestFirst) {
      // A name has at least one code unit a word, so no match is longer than this.
      const ahead = (reading: string): Range | null =>
        name.startsWith(reading) ? nameFrom(text, tokens.slice(at, at + name.length), reading, name) : null;
      const match = readings.map(ahead).find((found) => found !== null);
      if (match && isMeant(name, match)) return [match];
    }
    return [];
  });
}

/** Lower case without a change of length: “İ” has two code units in lower case, and stays. */
const lowered = (text: string): string =>
  text.replace(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });

function sequenceMatches(text: string, names: readonly string[]): Range[] {
  const searched = lowered(text);
  return names.flatMap((name) => {
    const wanted = lowered(name.trim());
    const matches: Range[] = [];
    if (!SPACELESS.test(wanted) || [...wanted].length < SHORTEST_SEQUENCE) return matches;
    for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + 1)) {
      matches.push({ start: at, end: at + wanted.length });
    }
    return matches;
  });
}

/**
 * Blacks names out, keeping the length in UTF-16 code units and all white space, so that offsets into the stored text
 * stay right. Used for blind coding: names of all outlets and of the byline, in headline and body.
 *
 * A name is found as whole words, whatever its case, accents, hyphens and spaces (“North Coast Mail” finds
 * “NorthCoastMail” and “north-coast mail”), with prefixes that Hebrew and Arabic write together with it; in scripts
 * without spaces, as a sequence of characters. A name that is one word with a capital is found only where a capital is
 * written, or an outlet called “Time” would black out every “time”. Not found: inflected names, names inside longer words.
 *
 * @param names in any order; empty ones are passed over
 */
export function maskNames(text: string, names: readonly string[]): string {
  const matches = [...wordMatches(text, names), ...sequenceMatches(text, names)].sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of matches) {
    if (end <= at) continue;
    parts.push(text.slice(at, Math.max(at, start)), text.slice(Math.max(at, start), end).replace(/\S/g, MASK));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** The names in a byline: itself, and its parts between commas, semicolons, slashes, bars, “and” and “&”. */
export function namesInByline(byline: string): string[] {
  const parts = byline.split(/[,;/|&،、·]|\s(?:and|und|et|y)\s/iu).map((part) => part.replace(/^\s*by\s/i, '').trim());
  return [...new Set([byline.trim(), ...parts])].filter((name) => /\p{L}/u.test(name));
}
