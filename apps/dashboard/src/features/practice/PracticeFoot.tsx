import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import { percentText } from '../../ui/numbers.js';

interface FootProps {
  readonly name: string;
  readonly answered: number;
  readonly units: number;
  readonly passMark: number;
  /** What Enter does, in words; null: nothing is left to do. */
  readonly words: string | null;
  /** What stands on the button. */
  readonly action: string;
  readonly isBusy: boolean;
  readonly problem: string | null;
  readonly enter: () => void;
}

/** Progress, what Enter does, and the way out. */
export function PracticeFoot({ name, answered, units, passMark, words, action, isBusy, problem, enter }: FootProps) {
  const say = useSay();
  return (
    <footer className="desk-foot">
      <div className="desk-foot-line">
        <div className="desk-progress">
          <progress value={answered} max={Math.max(1, units)} aria-label={say('desk.progressName')} />
          <span className="num small">
            {say('practiceDesk.progress', { answered, units, mark: percentText(passMark) })}
          </span>
        </div>
        <span className="desk-where small">
          <bdi dir="auto">{name}</bdi> <Link to="/coding">{say('practiceDesk.leave')}</Link>
        </span>
      </div>
      <div className="desk-foot-line">
        <div className="desk-words">
          {words !== null && <span className="small">{words}</span>}
          {problem !== null && (
            <p className="small" role="alert">
              <strong>{problem}</strong>
            </p>
          )}
        </div>
        {words !== null && (
          <div className="row desk-keys">
            <Button size="small" variant="contained" disabled={isBusy} onClick={enter}>
              {action} <kbd aria-hidden="true">⏎</kbd>
            </Button>
          </div>
        )}
      </div>
    </footer>
  );
}
