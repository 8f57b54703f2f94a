import type {
  ArticleFilter,
  CollocateMeasure,
  ConcordanceSort,
  ContextUnit,
  KeynessMeasure,
  TermOptionsInput,
} from '@parallax/graphql-contract';

export const MEASURES = [
  'LOG_ODDS',
  'G2_FOUR_CELL',
  'G2_TWO_TERM',
  'LOG_RATIO',
  'SHUFFLED_Z',
] as const satisfies readonly KeynessMeasure[];
export const SORTS = [
  'DATE',
  'POSITION',
  'OUTLET',
  'L3',
  'L2',
  'L1',
  'R1',
  'R2',
  'R3',
] as const satisfies readonly ConcordanceSort[];
export const UNITS = ['ARTICLE', 'PARAGRAPH', 'SENTENCE'] as const satisfies readonly ContextUnit[];
export const NEIGHBOUR_MEASURES = [
  'LOG_DICE',
  'PMI',
  'MI3',
  'T',
  'G2',
  'TOGETHER',
] as const satisfies readonly CollocateMeasure[];
export const SHOWN = ['table', 'plot'] as const;
export const PANELS = ['concordance', 'collocates'] as const;
export const PLACES = ['all', 'a', 'b'] as const;

/** Everything chosen on the screen beside the selection, all of it in the address. */
export interface WordsView {
  /** Outlets of the first set; empty: nothing is compared. */
  readonly a: readonly string[];
  /** Outlets of the second set; empty: all the others. */
  readonly b: readonly string[];
  readonly show: (typeof SHOWN)[number];
  readonly by: (typeof MEASURES)[number];
  readonly stop: boolean;
  readonly stem: boolean;
  readonly numbers: boolean;
  readonly minFrequency: number;
  readonly minDocuments: number;
  /** What is looked up; empty: nothing. */
  readonly word: string;
  readonly panel: (typeof PANELS)[number];
  readonly where: (typeof PLACES)[number];
  readonly sort: (typeof SORTS)[number];
  readonly words: number;
  readonly within: (typeof UNITS)[number];
  readonly window: number;
  readonly meetings: number;
  readonly strongest: (typeof NEIGHBOUR_MEASURES)[number];
}

export const USUAL: WordsView = {
  ...{ a: [], b: [], show: 'table', by: 'LOG_ODDS' },
  ...{ stop: false, stem: false, numbers: true, minFrequency: 5, minDocuments: 3 },
  ...{ word: '', panel: 'concordance', where: 'all', sort: 'DATE', words: 8, within: 'ARTICLE' },
  ...{ window: 5, meetings: 3, strongest: 'LOG_DICE' },
};

const list = (text: string | null): string[] => (text === null ? [] : [...new Set(text.split(',').filter(Boolean))]);
const oneOf = <T extends string>(known: readonly T[], text: string | null, usual: T): T =>
  known.find((name) => name === text) ?? usual;

function count(text: string | null, usual: number, [low, high]: readonly [number, number]): number {
  const number = Number(text);
  return text !== null && Number.isInteger(number) && number >= low && number <= high ? number : usual;
}

export function readView(params: URLSearchParams): WordsView {
  const get = (name: string) => params.get(name);
  return {
    ...{ a: list(get('a')), b: list(get('b')) },
    show: oneOf(SHOWN, get('show'), USUAL.show),
    by: oneOf(MEASURES, get('by'), USUAL.by),
    ...{ stop: get('stop') === '1', stem: get('stem') === '1', numbers: get('numbers') !== '0' },
    minFrequency: count(get('min'), USUAL.minFrequency, [1, 1_000_000]),
    minDocuments: count(get('docs'), USUAL.minDocuments, [1, 1_000_000]),
    word: get('word') ?? '',
    panel: oneOf(PANELS, get('panel'), USUAL.panel),
    where: oneOf(PLACES, get('in'), USUAL.where),
    sort: oneOf(SORTS, get('sort'), USUAL.sort),
    words: count(get('words'), USUAL.words, [1, 25]),
    within: oneOf(UNITS, get('within'), USUAL.within),
    window: count(get('window'), USUAL.window, [1, 20]),
    meetings: count(get('meetings'), USUAL.meetings, [1, 1_000_000]),
    strongest: oneOf(NEIGHBOUR_MEASURES, get('strongest'), USUAL.strongest),
  };
}

const flag = (isOn: boolean): string => (isOn ? '1' : '0');

const texts = (view: WordsView): Readonly<Record<string, string>> => ({
  ...{ a: view.a.join(','), b: view.b.join(','), show: view.show, by: view.by },
  ...{ stop: flag(view.stop), stem: flag(view.stem), numbers: flag(view.numbers) },
  ...{ min: String(view.minFrequency), docs: String(view.minDocuments), word: view.word, panel: view.panel },
  ...{ in: view.where, sort: view.sort, words: String(view.words), within: view.within },
  ...{ window: String(view.window), meetings: String(view.meetings), strongest: view.strongest },
});
const USUAL_TEXTS = texts(USUAL);

/** Writes the view among the page's other parameters; only what differs from the usual, so that links stay short. */
export function writeView(view: WordsView, params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, text] of Object.entries(texts(view))) {
    if (text === USUAL_TEXTS[name]) next.delete(name);
    else next.set(name, text);
  }
  return next;
}

export const termsOf = ({ stop, stem, numbers }: WordsView): TermOptionsInput => ({
  ...{ stopWords: stop, stemming: stem, numbers },
});

export const outlets = (ids: readonly string[]): ArticleFilter => ({ sourceId: { in: [...ids] } });

/** A word as a search finds it: quotes and asterisks of the word itself mean nothing. */
export const wordQuery = (word: string): string =>
  /[\s"*]|^-|^OR$/.test(word) ? `"${word.replace(/["*]/g, ' ')}"` : word;
