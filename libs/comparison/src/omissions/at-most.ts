/** Probability of at most `k` successes in independent trials of their own chances (Poisson-binomial). */
export function atMost(k: number, chances: readonly number[]): number {
  let probabilities = [1];
  for (const chance of chances) {
    probabilities = Array.from({ length: probabilities.length + 1 }, (_, count) => {
      return (probabilities[count] ?? 0) * (1 - chance) + (probabilities[count - 1] ?? 0) * chance;
    });
  }
  return Math.min(
    1,
    probabilities.slice(0, k + 1).reduce((sum, value) => sum + value, 0),
  );
}
