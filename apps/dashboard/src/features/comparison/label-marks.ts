import type { Label } from '../../providers/types.js';
import type { Mark } from '../../ui/ArticleBody.js';
import type { Range } from '../../ui/segments.js';

/** A frame's place in its codebook decides its letter and colour. */
export type PlaceOf = (frameId: string) => number;

const described = ({ frame, coder, note }: Label): string =>
  `${frame.name} (${coder.name})${note === null || note === '' ? '' : `: ${note}`}`;

/** Labels with a span in this version of the text; offsets of another version would point elsewhere. */
export function labelMarks(labels: readonly Label[], versionNo: number, placeOf: PlaceOf): Range<Mark>[] {
  return labels.flatMap((label) => {
    const { spanStart: start, spanEnd: end } = label;
    if (!label.present || start === null || end === null || label.versionNo !== versionNo) return [];
    return [
      { start, end, value: { kind: 'label' as const, place: placeOf(label.frame.id), description: described(label) } },
    ];
  });
}

export interface Coding {
  readonly frameId: string;
  readonly name: string;
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly notes: readonly string[];
}

/** What each coder said of the article, frame by frame, each coder once. */
/** A star stands for a label that was carried over from an earlier codebook version, two for one with loss. */
const codedBy = ({ coder, carriedFromId, isLossy }: Label): string =>
  `${coder.name}${carriedFromId === null ? '' : isLossy ? '**' : '*'}`;

export function codings(labels: readonly Label[]): Coding[] {
  const byFrame = new Map<string, Label[]>();
  for (const label of labels) byFrame.set(label.frame.id, [...(byFrame.get(label.frame.id) ?? []), label]);
  return [...byFrame.values()].map((group) => {
    const first = group[0];
    const coders = (present: boolean) => [...new Set(group.filter((label) => label.present === present).map(codedBy))];
    return {
      frameId: first?.frame.id ?? '',
      name: first?.frame.name ?? '',
      present: coders(true),
      absent: coders(false),
      notes: group.flatMap((label) => (label.note === null ? [] : [`${label.coder.name}: ${label.note}`])),
    };
  });
}
