import { rows, seeded } from './corpus.mjs';

const FOOTER_WORDS = 60;
/** Articles between an original and what is taken from it: they come in other batches. */
const WAITING = 50;

const wordsOf = (text) => text.split(/\s+/);

/** Some words replaced, one by one, so that most of the text stays. */
function edited(words, share, { random, fresh }) {
  return words.map((word) => (random() < share ? fresh() : word));
}

/** A stretch of another text with words of its own before and after it. */
function brief(words, { random, fresh }) {
  const length = 60 + Math.floor(random() * 190);
  const from = Math.floor(random() * Math.max(1, words.length - length));
  const own = Array.from({ length: Math.floor(random() * length) }, fresh);
  const at = Math.floor(random() * (own.length + 1));
  return [...own.slice(0, at), ...words.slice(from, from + length), ...own.slice(at)];
}

/**
 * Articles of the seeded corpus; one in fifty is a copy of an earlier one with some words replaced, one in fifty a
 * brief cut from an earlier one; every third outlet prints a footer of its own under everything. `original` is the
 * place of what was copied.
 */
export function* plantedArticles({ articles, seed = 1 }) {
  const random = seeded(seed + 7);
  let made = 0;
  const fresh = () => `own${made++}x`;
  const waiting = [];
  let place = 0;
  for (const row of rows({ articles, events: Math.ceil(articles / 10), seed })) {
    const kind = waiting.length < WAITING ? 'own' : (['copy', 'brief'][Math.floor(random() * 50)] ?? 'own');
    const original = kind === 'own' ? null : waiting.splice(Math.floor(random() * waiting.length), 1)[0];
    const tools = { random, fresh };
    const words =
      kind === 'copy'
        ? edited(original.words, random() * 0.03, tools)
        : kind === 'brief'
          ? brief(original.words, tools)
          : wordsOf(row.text);
    const source = Number(/\d+/.exec(row.source)[0]);
    const footer = source % 3 === 0 ? Array.from({ length: FOOTER_WORDS }, (_, n) => `footer${source}n${n}`) : [];
    yield {
      ...{ place, row, kind, words, original: original?.place ?? null, originalWords: original?.words ?? null },
      text: [words.join(' '), ...(footer.length > 0 ? [footer.join(' ')] : [])].join('\n\n'),
    };
    if (kind === 'own' && random() < 0.1) waiting.push({ place, words });
    place++;
  }
}
