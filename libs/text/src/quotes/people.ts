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
  return { at: first.start, paragraph, key, name, form: titleForm(run, article.rules), isTitled: start > 0 };
}

function mentionsIn(article: Article, paragraphs: readonly Range[], passages: readonly Passage[]): Mention[] {
  return paragraphs.flatMap((range, paragraph) => {
    const said = passages.filter((one) => one.paragraph === paragraph).flatMap(({ quote, skip }) => [quote, ...skip]);
    const skip = [...new Map(said.map((one) => [one.start, one])).values()].sort((a, b) => a.start - b.start);
    const { pieces } = clauseIn(article, range, skip);
    return runsOf(pieces, article).flatMap((run) => mentionOf(run, paragraph, article) ?? []);
  });
}

/** Persons are those who have a title or speak; of other names nobody can tell whether “she” may mean them. */
function personKeys(names: FullNames, mentions: readonly Mention[], speakers: readonly Spoken[]): ReadonlySet<string> {
  const titled = mentions.filter(({ isTitled }) => isTitled).map(({ key }) => names.fullOf(key));
  const speaking = speakers.filter(({ phrase }) => phrase.kind === 'name' && phrase.isPerson);
  return new Set([...titled, ...speaking.map(({ phrase }) => names.fullOf(phrase.key))]);
}

/**
 * The people of an article. `he` and `she` are read as the one person named before it in its paragraph, or, if none
 * is, in the paragraph before: only when nobody else is named there and no title or earlier pronoun speaks against it.
 */
export function peopleOf(
  article: Article,
  paragraphs: readonly Range[],
  places: readonly { readonly passage: Passage; readonly spoken: Spoken | null }[],
): People {
  const found = mentionsIn(
    article,
    paragraphs,
    places.map(({ passage }) => passage),
  );
  const names = new FullNames();
  for (const { key } of found) names.add(key);
  const speakers = places.flatMap(({ spoken }) => spoken ?? []);
  const persons = personKeys(names, found, speakers);
  const mentions = found.map((mention) => ({ ...mention, key: names.fullOf(mention.key) }));
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
    mentions.push({ at: mention.start, paragraph, key: only, name: '', form: phrase.form, isTitled: false });
    return only;
  };
  return {
    know: (spoken, paragraph) => {
      const { phrase, name } = spoken;
      const own = phrase.isPerson ? names.fullOf(phrase.key) : phrase.key;
      const key = phrase.kind === 'pronoun' ? readPronoun(spoken, paragraph) : own;
      return { key, name: printed.get(key) ?? article.text.slice(name.start, name.end) };
    },
  };
}
