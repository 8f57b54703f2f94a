/**
 * The numbers of a longest increasing subsequence of distinct numbers: what can stay in place when a list is
 * reordered. Of several, the one that ends first. Quadratic; codebooks have at most 500 frames.
 */
export function longestRun(numbers: readonly number[]): Set<number> {
  const lengths: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, at) => {
    lengths[at] = 1;
    previous[at] = -1;
    for (let before = 0; before < at; before++) {
      const length = (lengths[before] ?? 0) + 1;
      if ((numbers[before] ?? 0) < number && length > (lengths[at] ?? 0)) {
        lengths[at] = length;
        previous[at] = before;
      }
    }
  });
  const run = new Set<number>();
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  for (let at = lengths.indexOf(longest); at >= 0 && numbers.length > 0; at = previous[at] ?? -1) {
    run.add(numbers[at] ?? 0);
  }
  return run;
}
