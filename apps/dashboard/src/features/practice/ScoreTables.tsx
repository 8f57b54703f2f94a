import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { FrameScore, PracticeResult, Round } from '../../providers/practice-door.js';
import { proportionText } from '../../ui/numbers.js';
import { FrameLetter } from '../../ui/FrameKey.js';
import { Share } from './Share.js';
import { outcomeOf } from './words.js';

const HEADS = ['coder', 'answered', 'agreement', 'result', 'practise'] as const;

function CoderRow({ result, round }: { readonly result: PracticeResult; readonly round: Round }) {
  const say = useSay();
  const outcome = outcomeOf(result);
  const { coder, answered, units } = result;
  return (
    <tr>
      <th scope="row">
        <bdi dir="auto">{coder.name}</bdi>
      </th>
      <td className="num">{say('practice.answeredOf', { answered, units })}</td>
      <td>
        <Share share={result.agreement} mark={round.passMark} />
      </td>
      <td>
        <span className="outcome" data-outcome={outcome}>
          {say(`practice.outcome.${outcome}`)}
        </span>
      </td>
      <td>
        <Link className="target" to={`/practice/${round.id}?coder=${coder.id}`}>
          <bdi dir="auto">{coder.name}</bdi>
        </Link>
      </td>
    </tr>
  );
}

/** Every coder of the project with what was reached. */
export function CoderTable({ round }: { readonly round: Round }) {
  const say = useSay();
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={say('practice.results')}>
      <table className="table">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col" className={head === 'answered' ? 'num' : undefined}>
                {say(`practice.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {round.results.map((result) => (
            <CoderRow key={result.coder.id} result={result} round={round} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FrameTableProps {
  readonly label: string;
  readonly frames: readonly FrameScore[];
  /** Columns of their own, beside that of `frames`. */
  readonly results: readonly PracticeResult[];
  readonly first: string;
}

/** One row a frame: all judgements, which way they went wrong, and those of each coder. */
export function FrameTable({ label, frames, results, first }: FrameTableProps) {
  const say = useSay();
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={label}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('practice.frame')}</th>
            <th scope="col">{first}</th>
            <th scope="col" className="num">
              {say('practice.missed')}
            </th>
            <th scope="col" className="num">
              {say('practice.overcoded')}
            </th>
            {results.map(({ coder }) => (
              <th key={coder.id} scope="col">
                <bdi dir="auto">{coder.name}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {frames.map(({ frame, agreement, missed, overcoded }, place) => (
            <tr key={frame.id}>
              <th scope="row">
                <FrameLetter place={place} /> <bdi dir="auto">{frame.name}</bdi>
              </th>
              <td>
                <Share share={agreement} mark={null} />
              </td>
              <td className="num">{missed}</td>
              <td className="num">{overcoded}</td>
              {results.map(({ coder, frames: own }) => {
                const score = own.find((one) => one.frame.id === frame.id);
                return (
                  <td key={coder.id} className="nowrap">
                    {score === undefined ? '–' : proportionText(score.agreement)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
