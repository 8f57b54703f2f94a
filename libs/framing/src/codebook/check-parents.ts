import type { CodebookProblem } from './check-codebook.js';
import type { FrameDefinition } from './codebook.js';

/** The keys from a frame up to itself; null when its line of parents ends elsewhere. */
function cycleOf(start: string, parents: ReadonlyMap<string, string | null>): string[] | null {
  const path = [start];
  const seen = new Set(path);
  for (let at = parents.get(start) ?? null; at !== null; at = parents.get(at) ?? null) {
    path.push(at);
    if (at === start) return path;
    if (seen.has(at)) return null; // a circle further up, which is told at its own frames
    seen.add(at);
  }
  return null;
}

/** Parents that are no frame of the book, and frames that are their own ancestors. */
export function checkParents(frames: readonly FrameDefinition[]): CodebookProblem[] {
  const parents = new Map(frames.map(({ key, parent }) => [key, parent]));
  return frames.flatMap(({ key, parent }, frameIndex): CodebookProblem[] => {
    if (parent === null) return [];
    const place = { frame: key, frameIndex, field: 'parent' };
    if (!parents.has(parent)) {
      const message = `The parent of “${key}” is “${parent}”, which is no frame of this codebook.`;
      return [{ ...place, code: 'PARENT_MISSING', message, remedy: 'Name the key of a frame, or leave it out.' }];
    }
    const cycle = cycleOf(key, parents);
    if (cycle === null) return [];
    const message = `“${key}” stands above itself: ${cycle.join(' → ')}.`;
    return [{ ...place, code: 'PARENT_CYCLE', message, remedy: 'Take the parent of one of them away.' }];
  });
}
