import { paragraphsOf } from '@parallax/framing';
import { type MarkedUnitRow, markedUnits, streamRows } from '@parallax/persistence';
import { type Span, wordsIn } from '@parallax/statistics';
import { tokenise } from '@parallax/text';
import type { PoolClient } from 'pg';
import { type PreparedAgreement, wantedLabels } from './prepare-agreement.js';

/** What one coder marked of one frame in one unit. */
export interface Mark {
  /** In UTF-16 code units of the unit, in order, none overlapping another. */
  readonly spans: readonly Span[];
  /** Places of the words they touch. */
  readonly words: ReadonlySet<number>;
}

/** A judged text or paragraph; its words are not kept. */
export interface MarkedUnit {
  /** In UTF-16 code units. */
  readonly length: number;
  /** All who judged it, those who marked nothing too. */
  readonly coderIds: readonly string[];
  /** Frame, then coder; who marked nothing of a frame has no entry. */
  readonly marks: ReadonlyMap<string, ReadonlyMap<string, Mark>>;
}

/** Texts are held this many at a time. */
const TEXTS_A_BATCH = 100;

/** Reads marked passages with their texts; what stays is where the marks lie. */
export async function readMarks(
  client: PoolClient,
  { request }: PreparedAgreement,
  signal?: AbortSignal,
): Promise<MarkedUnit[]> {
  const units: MarkedUnit[] = [];
  const statement = markedUnits(request.scope, wantedLabels(request));
  for await (const rows of streamRows<MarkedUnitRow>(client, statement, TEXTS_A_BATCH)) {
    for (const row of rows) if (request.wave === null || row.wave === request.wave) units.push(markedUnit(row));
    signal?.throwIfAborted();
  }
  return units;
}

function markedUnit(row: MarkedUnitRow): MarkedUnit {
  const bounds = boundsOf(row);
  const words = row.spans.length === 0 ? [] : tokenise(row.body.slice(bounds.start, bounds.end));
  const spansOf = new Map<string, Map<string, Span[]>>();
  for (const { frameId, coderId, start, end } of row.spans) {
    const ofFrame = spansOf.get(frameId) ?? new Map<string, Span[]>();
    spansOf.set(frameId, ofFrame.set(coderId, [...(ofFrame.get(coderId) ?? []), { start, end }]));
  }
  const markOf = (spans: readonly Span[]): Mark => {
    const merged = within(bounds, spans);
    return { spans: merged, words: wordsIn(words, merged) };
  };
  const marks = new Map(
    [...spansOf].map(([frameId, ofFrame]) => [
      frameId,
      new Map([...ofFrame].map(([id, spans]) => [id, markOf(spans)])),
    ]),
  );
  return { length: bounds.end - bounds.start, coderIds: row.coderIds, marks };
}

/** Paragraph n, as the desk counts them, or the whole body. */
function boundsOf({ unitNo, body, blocks }: MarkedUnitRow): Span {
  return paragraphsOf(body, blocks)[unitNo - 1] ?? { start: 0, end: body.length };
}

/** Relative to the unit; passages of one coder that overlap are one, as α for units asks. */
function within({ start, end }: Span, spans: readonly Span[]): Span[] {
  const cut = spans
    .map((span) => ({ start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }))
    .filter((span) => span.start < span.end)
    .sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const span of cut) {
    const last = merged.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push(span);
  }
  return merged;
}
