import { diffWordsWithSpace } from 'diff';

export interface Change {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Word by word; languages without spaces are cut by the browser's own segmenter. */
export function wordChanges(before: string, after: string, language: string | null): Change[] {
  const segmenter = new Intl.Segmenter(language ?? undefined, { granularity: 'word' });
  return diffWordsWithSpace(before, after, { intlSegmenter: segmenter }).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** Unchanged stretches longer than `keep` characters on both sides are cut in the middle, so that changes are near. */
export function shortened(changes: readonly Change[], keep: number): Change[] {
  return changes.map((change, index) => {
    if (change.kind !== 'same' || change.text.length <= keep * 2 + 20) return change;
    const head = index === 0 ? '' : change.text.slice(0, keep);
    const tail = index === changes.length - 1 ? '' : change.text.slice(-keep);
    return { kind: 'same', text: `${head} […] ${tail}` };
  });
}
