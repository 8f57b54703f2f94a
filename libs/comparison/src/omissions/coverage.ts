import type { Weighed } from './weights.js';

/** A stretch of an outlet's text that may say a statement: a sentence, or two that follow each other. */
interface Window {
  readonly parts: readonly Weighed[];
  readonly vector: ReadonlyMap<string, number>;
}

/** Fewer shared stems or numbers than this say nothing. */
const FEWEST_SHARED = 3;

/** Sentences one by one and two by two, in their order within each article. */
export function windowsOf(sentences: readonly Weighed[]): Window[] {
  return sentences.flatMap((one, at) => {
    const single = { parts: [one], vector: one.vector };
    const next = sentences[at + 1];
    const follows = next?.sentence.articleId === one.sentence.articleId && one.sentence.part === 'text';
    return follows ? [single, { parts: [one, next], vector: new Map([...one.vector, ...next.vector]) }] : [single];
  });
}

function covered(target: Weighed, window: Window): number {
  let [shared, count] = [0, 0];
  for (const [key, weight] of target.vector) {
    if (!window.vector.has(key)) continue;
    shared += weight * weight;
    count++;
  }
  return count < FEWEST_SHARED || target.norm === 0 ? 0 : shared / (target.norm * target.norm);
}

/**
 * The place that says most of what one of the statement's sentences says, when it is at least `threshold` of its weight
 * in squares: an outlet may tell a fact in passing, within a sentence on something else or over two.
 */
export function findCover(
  members: readonly Weighed[],
  windows: readonly Window[],
  threshold: number,
): readonly Weighed[] {
  let best: Window | null = null;
  let most = threshold;
  for (const window of windows) {
    for (const member of members) {
      if (member.sentence.language !== window.parts[0]?.sentence.language) continue;
      const share = covered(member, window);
      // A single sentence wins over two that say no more.
      if (share > most || (share === most && best === null)) [best, most] = [window, share];
    }
  }
  return best?.parts ?? [];
}
