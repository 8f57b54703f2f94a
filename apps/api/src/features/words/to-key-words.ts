import {
  type Keyness,
  keyWord,
  type KeyWord,
  type KeynessMeasure,
  type RankedWords,
  rankWords,
  signedMeasure,
  wordPoints,
} from '@parallax/comparison';
import { tokenise } from '@parallax/text';
import { badUserInput } from '../../graphql/connection-input.js';
import type { KeyWordType } from './key-word.type.js';
import type { KeynessPointsType, KeynessSearchType, KeynessType } from './keyness.type.js';

const LONGEST_SEARCH = 500;
const MOST_FOUND = 200;

/** A list is asked for with several fields at once: the order is found once. */
const ranked = new WeakMap<Keyness, Map<KeynessMeasure, RankedWords>>();

function rankedBy(keyness: Keyness, by: KeynessMeasure): RankedWords {
  const known = ranked.get(keyness) ?? new Map<KeynessMeasure, RankedWords>();
  ranked.set(keyness, known);
  const found = known.get(by) ?? rankWords(keyness, signedMeasure(keyness, by));
  known.set(by, found);
  return found;
}

/** A word as the API tells it. */
export function toKeyWord({ result }: Pick<KeynessType, 'result'>, keyness: Keyness, place: number): KeyWordType {
  const word: KeyWord = keyWord(keyness, place);
  const { logRatio } = word;
  return {
    ...word,
    forms: result?.forms?.[place] ?? [word.word],
    logRatio: {
      ...logRatio,
      n: word.a.count + word.b.count,
      clusters: keyness.clusters,
      method: 'log-ratio, linearised over events, t-0.95',
    },
  };
}

export function strongest(
  parent: KeynessType,
  { side, by, first }: { readonly side: 'a' | 'b'; readonly by: KeynessMeasure; readonly first: number },
): KeyWordType[] {
  const keyness = parent.result?.keyness;
  if (!keyness) return [];
  const places = rankedBy(keyness, by)[side].slice(0, first);
  return places.map((place) => toKeyWord(parent, keyness, place));
}

/** The words of a search, those with an asterisk as beginnings. */
function readSearch(search: string): { form: string; isPrefix: boolean }[] {
  if (search.length > LONGEST_SEARCH) throw badUserInput(`“words” has at most ${LONGEST_SEARCH} characters.`);
  return tokenise(search).map(({ form, end }) => ({ form, isPrefix: search[end] === '*' }));
}

export function findWords(parent: KeynessType, search: string): KeynessSearchType {
  const wanted = readSearch(search);
  const keyness = parent.result?.keyness;
  if (!keyness) return { words: [], notTested: wanted.map(({ form }) => form) };
  const forms = parent.result?.forms;
  const matches = (place: number, { form, isPrefix }: (typeof wanted)[number]): boolean =>
    [keyness.columns.word[place] ?? '', ...(forms?.[place] ?? [])].some((known) =>
      isPrefix ? known.startsWith(form) : known === form,
    );
  const places = [...keyness.columns.word.keys()];
  const found = wanted.map((word) => places.filter((place) => matches(place, word)));
  return {
    words: [...new Set(found.flat())].slice(0, MOST_FOUND).map((place) => toKeyWord(parent, keyness, place)),
    notTested: wanted.flatMap(({ form }, at) => (found[at]?.length ? [] : [form])),
  };
}

export function pointsOf({ result }: KeynessType, most: number): KeynessPointsType | null {
  const keyness = result?.keyness;
  if (!keyness) return null;
  const { columns } = keyness;
  const points = wordPoints(keyness, rankedBy(keyness, 'log-odds'), most);
  const values = signedMeasure(keyness, 'log-odds');
  const pick = <T>(of: readonly T[]): T[] => points.flatMap(({ place }) => of.slice(place, place + 1));
  return {
    ...{ word: pick(columns.word), x: points.map(({ x }) => x), y: points.map(({ y }) => y) },
    ...{ countA: pick(columns.countA), countB: pick(columns.countB), adjustedP: pick(columns.adjustedP) },
    logOdds: points.map(({ place }) => (Number.isNaN(values[place]) ? null : (values[place] ?? null))),
    left: columns.word.length - points.length,
  };
}
