/** Shorter ones are words of everyday language more often than they are names. */
const SHORTEST = 3;

/** Names in a text, whatever their case, as bars of the same length, so that offsets stay right. */
export function blackOut(text: string, names: readonly string[]): string {
  const known = names.map((name) => name.trim()).filter((name) => name.length >= SHORTEST);
  if (known.length === 0) return text;
  const longestFirst = known.toSorted((a, b) => b.length - a.length);
  const pattern = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu'), (name) =>
    '█'.repeat(name.length),
  );
}
