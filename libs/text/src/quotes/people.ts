import type { Range } from '../matches.js';
import { clauseIn, type Article, type Spoken } from './attribute.js';
import { isNameWord, isWord, keyOf, type Piece } from './clause.js';
import type { PronounForm } from './language-rules.js';
import { FullNames, isBody, nameStart, titleForm } from './names.js';
import type { Passage } from './passages.js';

interface Mention {
  readonly at: number;
  readonly paragraph: number;
  readonly key: string;
  /** As printed, without title. */
  readonly name: string;
  readonly form: PronounForm;
  readonly isTitled: boolean;
}

export interface Known {
  /** Empty for a pronoun that stays one. */
  readonly key: string;
  /** How the article first prints that name in full. */
  readonly name: string;
}

export interface People {
  /** Under whom to count a speaker; in the order of the text, since a pronoun is read from what stands before it. */
  readonly know: (spoken: Spoken, paragraph: number) => Known;
}

/** Runs of capitals: `Irena Voss`, `Mr. Harrow`, `Jon van der Berg`. */
function runsOf(pieces: readonly Piece[], { rules }: Article): Piece[][] {
  const runs: Piece[][] = [];
  let run: Piece[] = [];
  const close = (): void => {
    while (run.length > 0 && !isNameWord(run.at(-1), rules)) run.pop();
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const piece of pieces) {
    if (isNameWord(piece, rules)) run.push(piece);
    else if (run.length > 0 && isWord(piece) && rules.particles.has(piece.lower)) run.push(piece);
    else close();
    if (/['’]s?$/u.test(piece.text)) close();
  }
  close();
  return runs;
}

function mentionOf(run: readonly Piece[], paragraph: number, article: Article): Mention | null {
  const start = nameStart(run, article.rules);
  const bare = run.slice(start);
  const [first] = bare;
  const isGroup =
    bare.length === 1 && (article.isCommon(first?.lower ?? '') || article.rules.groups.has(first?.lower ?? ''));
  if (!first || isGroup || isBody(bare, article.rules)) return null;
  const key = keyOf(bare.map(({ text }) => text));
  const name = article.text.slice(first.start, bare.at(-1)?.end).replace(/['’]s?$/u, '');
  return {
    at: first.start,
    paragraph,
    key,
    name,
    form: titleForm(run, article.rules),
    isTitled: start > 0,
  };
}

/** Words with a capital one after the other, small words of names between them: the only places where names stand. */
const CAPITALS = /\p{Lu}\S*(?:\s+(?:\p{Ll}{1,3}\s+){0,2}\p{Lu}\S*)*/gu;

function mentionsIn(article: Article, paragraphs: readonly Range[], passages: readonly Passage[]): Mention[] {
  return paragraphs.flatMap((range, paragraph) => {
    const said = passages.filter((one) => one.paragraph === paragraph).flatMap(({ quote, skip }) => [quote, ...skip]);
    const places = [...article.text.slice(range.start, range.end).matchAll(CAPITALS)].map(({ index, 0: words }) => {
      const start = range.start + index;
      return { start, end: start + words.length };
    });
    return places.flatMap((place) => {
      const skip = said.filter(({ start, end }) => start < place.end && place.start < end);
      if (skip.some(({ start, end }) => start <= place.start && place.end <= end)) return [];
      return partsOutside(place, skip).flatMap((part) =>
        runsOf(clauseIn(article, part, []).pieces, article).flatMap((run) => mentionOf(run, paragraph, article) ?? []),
      );
    });
  });
}

/** What is left of a stretch when others are taken out of it. */
function partsOutside(range: Range, others: readonly Range[]): Range[] {
  let left: Range[] = [range];
  for (const { start, end } of others) {
    left = left.flatMap((part) => [
      { start: part.start, end: Math.min(part.end, start) },
      { start: Math.max(part.start, end), end: part.end },
    ]);
    left = left.filter((part) => part.start < part.end);
  }
  return left;
}

/** Surely persons: those who have a title, and those who speak. */
const personKeys = (mentions: readonly Mention[], speakers: readonly Spoken[]): ReadonlySet<string> =>
  new Set([
    ...mentions.filter(({ isTitled }) => isTitled).map(({ key }) => key),
    ...speakers.filter(({ phrase }) => phrase.kind === 'name' && phrase.isPerson).map(({ phrase }) => phrase.key),
  ]);

/**
 * The people of an article. `he` and `she` are read as the one person named before it in its paragraph, or, if none
 * is, in the paragraph before: only when nobody else is named there and no title or earlier pronoun speaks against it.
 */
export function peopleOf(
  article: Article,
  paragraphs: readonly Range[],
  places: readonly {
    readonly passage: Passage;
    readonly spoken: Spoken | null;
  }[],
): People {
  const found = mentionsIn(
    article,
    paragraphs,
    places.map(({ passage }) => passage),
  );
  const surely = personKeys(
    found,
    places.flatMap(({ spoken }) => spoken ?? []),
  );
  const names = new FullNames();
  // Longest first: “Van der Holt” is no full name where “Anna van der Holt” is.
  const longestFirst = found.map(({ key }) => key).sort((a, b) => b.length - a.length);
  for (const key of longestFirst) names.add(key, surely.has(key));
  // Of other names nobody can tell whether “she” may mean them.
  const persons = new Set([...surely].map((key) => names.fullOf(key)));
  const mentions = found.map((mention) => ({
    ...mention,
    key: names.fullOf(mention.key),
  }));
  const printed = new Map(found.toReversed().map(({ key, name }) => [key, name]));
  const forms = new Map(mentions.filter(({ form }) => form !== 'other').map(({ key, form }) => [key, form]));

  const candidates = (paragraph: number, before: number): ReadonlySet<string> => {
    const near = mentions.filter((mention) => mention.paragraph === paragraph && mention.at < before);
    return new Set(near.map(({ key }) => key).filter((key) => key.includes(' ') || persons.has(key)));
  };
  const readPronoun = ({ mention, phrase }: Spoken, paragraph: number): string => {
    if (phrase.form === 'other') return '';
    const here = candidates(paragraph, mention.start);
    const [only, ...more] = here.size > 0 ? here : candidates(paragraph - 1, mention.start);
    if (only === undefined || more.length > 0 || !persons.has(only)) return '';
    if ((forms.get(only) ?? phrase.form) !== phrase.form) return '';
    forms.set(only, phrase.form);
    mentions.push({
      at: mention.start,
      paragraph,
      key: only,
      name: '',
      form: phrase.form,
      isTitled: false,
    });
    return only;
  };
  return {
    know: (spoken, paragraph) => {
      const { phrase, name } = spoken;
      const own = phrase.isPerson ? names.fullOf(phrase.key) : phrase.key;
      const key = phrase.kind === 'pronoun' ? readPronoun(spoken, paragraph) : own;
      return {
        key,
        name: printed.get(key) ?? article.text.slice(name.start, name.end),
      };
    },
  };
}
