/**
 * The key under which spellings of one name meet: “The Huffington Post”, “thehuffingtonpost” and
 * “THE HUFFINGTON-POST” share a key. Letters, marks and digits of every script are kept, the rest is dropped.
 * Empty when the name has none of them.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** A neutral mark of one to three characters: first letters of the words, or of a single word. */
export function initialsOf(name: string): string {
  const words = name.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? ['?'];
  const letters = words.length > 1 ? words.slice(0, 3).map((word) => [...word][0]) : [...(words[0] ?? '?')].slice(0, 2);
  return letters.join('').toUpperCase().slice(0, 4);
}
