import { statsInput as read, type StatsAnswer, type StatsMethod } from '@parallax/statistics';
import { sentencesOf, tokenise } from '@parallax/text';
import { type AlignmentScores, alignLocally, ALIGNMENT_SCORES } from '../local-alignment.js';
import { kgrams } from '../winnow.js';
import { readAtLeast, runsOf, widthIn, wordsIn } from './word-lists.js';

type Fields = ReturnType<typeof read.readFields>;

/** k words may be skipped at most, the same number between all words of a run; widest first (textreuse). */
function skipGrams(fields: Fields): StatsAnswer {
  const words = wordsIn(fields);
  const n = 'n' in fields ? readAtLeast(fields['n'], 'n', 1) : 3;
  const most = 'k' in fields ? read.readCount(fields['k'], 'k') : 1;
  const skips = Array.from({ length: Math.min(most, words.length) + 1 }, (_, skip) => skip).reverse();
  return { value: skips.flatMap((skip) => runsOf(words, n, skip)) };
}

function sentences(fields: Fields): StatsAnswer {
  const text = read.readText(fields['text'], 'text');
  const value = sentencesOf(text).map(({ start, end }) =>
    wordsIn({ ...fields, text: text.slice(start, end) }).join(' '),
  );
  return { value: value.filter((sentence) => sentence !== '') };
}

/** Cells of the matrix: 100 MB, and a second or two. */
const MOST_CELLS = 25_000_000;

function scoresIn(fields: Fields): AlignmentScores {
  const score = (name: keyof AlignmentScores): number =>
    name in fields ? read.readNumber(fields[name], name) : ALIGNMENT_SCORES[name];
  const scores = { match: score('match'), mismatch: score('mismatch'), gap: score('gap') };
  if (!Object.values(scores).every(Number.isInteger)) read.refuse('The scores must be whole numbers.');
  if (scores.match <= 0) read.refuse('“match” must lie above 0.');
  if (scores.mismatch > 0 || scores.gap > 0) read.refuse('“mismatch” and “gap” must not lie above 0.');
  return scores;
}

function markIn(fields: Fields): string {
  const mark = 'edit_mark' in fields ? read.readText(fields['edit_mark'], 'edit_mark') : '#';
  return [...mark].length === 1 ? mark : read.refuse('“edit_mark” must be one character.');
}

/** Words missing on a side are shown by as many marks as they have characters (textreuse). */
function alignment(fields: Fields): StatsAnswer {
  const [scores, mark] = [scoresIn(fields), markIn(fields)];
  const [a, b] = [wordsIn({ ...fields, lowercase: false }, 'a'), wordsIn({ ...fields, lowercase: false }, 'b')];
  if (a.length * b.length > MOST_CELLS) read.refuse('The texts are too long to be aligned whole.');
  const lower = (words: readonly string[]): string[] => words.map((word) => word.toLowerCase());
  const { score, steps } = alignLocally(lower(a), lower(b), scores);
  const shown = (own: readonly string[], place: number | null, other: string | undefined): string =>
    place === null ? mark.repeat([...(other ?? '')].length) : (own[place] ?? '');
  return {
    value: {
      a_edits: steps.map((step) => shown(a, step.a, b[step.b ?? -1])).join(' '),
      b_edits: steps.map((step) => shown(b, step.b, a[step.a ?? -1])).join(' '),
      score,
    },
  };
}

/** Methods of words and characters, by the names of the golden files. */
export const TEXT_METHODS: Readonly<Record<string, StatsMethod>> = {
  kgrams: (fields) => ({
    value: kgrams(read.readText(fields['text'], 'text'), readAtLeast(fields['k'], 'k', 1)),
  }),
  local_alignment: alignment,
  skip_ngrams: skipGrams,
  tokenize_sentences: sentences,
  tokenize_words: (fields) => ({ value: wordsIn(fields) }),
  word_count: (fields) => ({ value: tokenise(read.readText(fields['text'], 'text')).length }),
  word_shingles: (fields) => ({ value: runsOf(wordsIn(fields), widthIn(fields)) }),
  word_shingles_set: (fields) => ({ value: [...new Set(runsOf(wordsIn(fields), widthIn(fields)))] }),
};
