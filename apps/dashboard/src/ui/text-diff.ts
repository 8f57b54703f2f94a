import { diffWordsWithSpace } from 'diff';

export interface Change {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Changes that only spaces part are read as one: what stood there, then what stands there now. */
function grouped(changes: readonly Change[]): Change[] {
  const out: Change[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed !== '') out.push({ kind: 'removed', text: removed });
    if (added !== '') out.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  changes.forEach(({ kind, text }, index) => {
    const isGap = kind === 'same' && /^[^\S\n]+$/.test(text) && index > 0 && index < changes.length - 1;
    if (kind === 'removed' || isGap) removed += text;
    if (kind === 'added' || isGap) added += text;
    if (kind !== 'same' || isGap) return;
    flush();
    out.push({ kind, text });
  });
  flush();
  return out;
}

/** Word by word; languages without spaces are cut by the browser's own segmenter. */
export function wordChanges(before: string, after: string, language: string | null): Change[] {
  const segmenter = new Intl.Segmenter(language ?? undefined, { granularity: 'word' });
  const changes = diffWordsWithSpace(before, after, { intlSegmenter: segmenter }).map(
    ({ added, removed, value }): Change => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }),
  );
  return grouped(changes);
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
