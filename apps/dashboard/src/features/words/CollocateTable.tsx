import { useSay } from '../../providers/i18n-provider.js';
import type { Collocate, Collocates, CollocateScores, WordScore } from '../../providers/words-types.js';
import type { Cell } from '../../ui/csv.js';
import { countText } from '../../ui/numbers.js';
import { numberText, scoreText } from './words.js';

const SCORES = ['logDice', 'pmi', 'mi3', 't', 'g2'] as const;
const NAMES = { logDice: 'logDice', pmi: 'PMI', mi3: 'MI3', t: 't', g2: 'G²' } as const;
const REASONS = ['NO_OCCURRENCES', 'NEVER_TOGETHER', 'NO_WORDS', 'NO_VARIATION'] as const;

/** A dash where a number is undefined; pointing at it says why. */
function Score({ score }: { readonly score: WordScore }) {
  const say = useSay();
  const reason = REASONS.find((known) => known === score.undefinedReason);
  return (
    <td className="num" title={reason && say(`collocates.reasons.${reason}`)}>
      {scoreText(score)}
    </td>
  );
}

function Numbers({ scores }: { readonly scores: CollocateScores }) {
  return (
    <>
      <td className="num words-first">{countText(scores.together)}</td>
      <td className="num">{numberText(scores.expected, 2)}</td>
      <td className="num">{countText(scores.documents)}</td>
      {SCORES.map((name) => (
        <Score key={name} score={scores[name]} />
      ))}
    </>
  );
}

function Heads({ side }: { readonly side: string }) {
  const say = useSay();
  const names = [
    ...(['together', 'expected', 'documents'] as const).map((name) => say(`collocates.column.${name}`)),
    ...SCORES.map((name) => NAMES[name]),
  ];
  return names.map((name, at) => (
    <th key={name} scope="col" className={at === 0 ? 'words-first' : undefined}>
      {side === '' ? name : `${name} ${side}`}
    </th>
  ));
}

export const COLLOCATE_HEAD = [
  'word',
  ...['A', 'B'].flatMap((side) => ['O', 'f', 'E', 'articles', ...SCORES].map((name) => `${name} ${side}`)),
];

const cellsOf = (scores: CollocateScores | null): Cell[] => [
  ...[scores?.together ?? null, scores?.frequency ?? null, scores?.expected ?? null, scores?.documents ?? null],
  ...SCORES.map((name) => scores?.[name].value ?? null),
];
export const collocateRow = ({ word, a, b }: Collocate): Cell[] => [word, ...cellsOf(a), ...cellsOf(b)];

interface TableProps {
  readonly collocates: Collocates;
  readonly title: string;
  readonly onWord: (word: string) => void;
}

/** The words beside a word; of two sets in the same row, so that one sees what only one of them says. */
export function CollocateTable({ collocates, title, onWord }: TableProps) {
  const say = useSay();
  const isTwo = collocates.b !== null;
  return (
    <div className="scroll-x words-scroll" tabIndex={0} role="region" aria-label={title}>
      <table className="table small">
        <thead>
          <tr>
            <th scope="col">{say('collocates.column.word')}</th>
            <Heads side={isTwo ? say('collocates.setA') : ''} />
            {isTwo && <Heads side={say('collocates.setB')} />}
          </tr>
        </thead>
        <tbody>
          {collocates.rows.map(({ word, a, b }) => (
            <tr key={word}>
              <th scope="row">
                <button
                  type="button"
                  className="cell words-word"
                  title={say('collocates.open', { word })}
                  onClick={() => onWord(word)}
                >
                  <bdi dir="auto">{word}</bdi>
                </button>
              </th>
              <Numbers scores={a} />
              {b !== null && <Numbers scores={b} />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
