import { bCubed } from '@parallax/statistics';
import { asId, type ArticleId, type SourceId } from '@parallax/kernel';
import { findBlocks } from '@parallax/text';

import type { MatrixStatement, OmissionMatrix } from '../result.js';
import type { EventText } from '../sentence.js';
import type { PlantedEvent } from './plant-event.js';

/** Found and true, to be added up over events. */
export interface Hits {
  readonly found: number;
  readonly wanted: number;
  readonly right: number;
}

export interface PlantedScore {
  /** Pairs of sentences put together against pairs that tell the same fact. */
  readonly pairs: Hits;
  readonly bCubed: { readonly precision: number; readonly recall: number };
  /** Cells in which an outlet is said to be silent against those in which it is. */
  readonly silent: Hits;
  /** Facts dropped on purpose: found as silent, as silent though expected, as left out beyond length. */
  readonly dropped: {
    readonly n: number;
    readonly silent: number;
    readonly expected: number;
    readonly flagged: number;
  };
  /** Cells flagged as left out, and those among them that were dropped on purpose or are silent at all. */
  readonly flagged: { readonly n: number; readonly silent: number; readonly dropped: number };
}

const idOf = <T extends ArticleId | SourceId>(kind: number, at: number): T =>
  asId<T>(`00000000-0000-4000-8${kind}00-${String(at).padStart(12, '0')}`);

export const sourceOf = (outlet: number): SourceId => idOf(1, outlet);

export function textsOf({ articles }: PlantedEvent): EventText[] {
  return articles.map(({ headline, text, wordCount }, at) => ({
    articleId: idOf(2, at),
    sourceId: sourceOf(at),
    language: 'en',
    ...{ headline, text, wordCount },
    blocks: findBlocks(text),
  }));
}

/** The facts each sentence tells; by its key. */
function truthOf(event: PlantedEvent, matrix: OmissionMatrix): ReadonlyMap<string, readonly number[]> {
  const byPlace = new Map(
    event.articles.flatMap(({ sentences }, at) =>
      sentences.map(({ facts, start }) => [`${idOf<ArticleId>(2, at)} ${start}`, facts] as const),
    ),
  );
  return new Map(
    matrix.sentences.flatMap(({ key, articleId, part, start }) => {
      const facts = part === 'text' ? byPlace.get(`${articleId} ${start}`) : undefined;
      return facts ? [[key, facts] as const] : [];
    }),
  );
}

type Truth = ReturnType<typeof truthOf>;

/** Asides stand alone; a sentence on two facts counts with the first. */
function goldClusters(truth: Truth): string[][] {
  const clusters = new Map<string, string[]>();
  for (const [key, [fact]] of truth) {
    const name = fact === undefined ? key : `fact ${fact}`;
    clusters.set(name, [...(clusters.get(name) ?? []), key]);
  }
  return [...clusters.values()];
}

const pairsIn = (clusters: readonly (readonly string[])[]): Set<string> =>
  new Set(clusters.flatMap((cluster) => cluster.flatMap((a) => cluster.filter((b) => a < b).map((b) => `${a} ${b}`))));

const common = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((item) => other.has(item)).length;

/** The fact most of a statement's sentences tell; null where that is none. */
function factOf({ sentences }: MatrixStatement, truth: Truth): number | null {
  const counts = new Map<number, number>();
  for (const key of sentences) for (const fact of truth.get(key) ?? []) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null;
}

interface SilentCell {
  readonly fact: number | null;
  readonly outlet: number;
  readonly mark: string;
}

const SILENT = ['not-said', 'not-said-expected', 'leaves-out'];

function silentCells(matrix: OmissionMatrix, truth: Truth): SilentCell[] {
  return matrix.statements.flatMap((statement) => {
    const fact = factOf(statement, truth);
    return statement.cells.flatMap(({ mark }, outlet) => (SILENT.includes(mark) ? [{ fact, outlet, mark }] : []));
  });
}

const cellName = (fact: number | null, outlet: number): string => `${fact} ${outlet}`;

function scoreCells(
  event: PlantedEvent,
  cells: readonly SilentCell[],
): Pick<PlantedScore, 'silent' | 'dropped' | 'flagged'> {
  const gold = event.told.flatMap((row, fact) =>
    row.filter(Boolean).length < 2 ? [] : row.flatMap((says, outlet) => (says ? [] : [cellName(fact, outlet)])),
  );
  const isSilent = ({ fact, outlet }: SilentCell): boolean => fact !== null && event.told[fact]?.[outlet] === false;
  const names = (wanted: readonly string[]): Set<string> =>
    new Set(cells.filter(({ mark }) => wanted.includes(mark)).map(({ fact, outlet }) => cellName(fact, outlet)));
  const planted = new Set(event.dropped.map(({ fact, outlet }) => cellName(fact, outlet)));
  const flagged = cells.filter(({ mark }) => mark === 'leaves-out');
  return {
    silent: { found: cells.length, wanted: gold.length, right: common(new Set(gold), names(SILENT)) },
    dropped: {
      n: planted.size,
      silent: common(planted, names(SILENT)),
      expected: common(planted, names(['not-said-expected', 'leaves-out'])),
      flagged: common(planted, names(['leaves-out'])),
    },
    flagged: {
      n: flagged.length,
      silent: flagged.filter(isSilent).length,
      dropped: flagged.filter(({ fact, outlet }) => planted.has(cellName(fact, outlet))).length,
    },
  };
}

/** A matrix against the truth of its event. */
export function scoreMatrix(event: PlantedEvent, matrix: OmissionMatrix): PlantedScore {
  const truth = truthOf(event, matrix);
  const gold = goldClusters(truth);
  const system = [...matrix.statements, ...matrix.rest].map(({ sentences }) => [...sentences]);
  const [wanted, found] = [pairsIn(gold), pairsIn(system)];
  const { precision, recall } = bCubed(gold, system);
  const cells = silentCells(matrix, truth);
  const scored = scoreCells(event, cells);
  return {
    pairs: { found: found.size, wanted: wanted.size, right: common(wanted, found) },
    bCubed: { precision: precision ?? 0, recall: recall ?? 0 },
    ...scored,
  };
}
