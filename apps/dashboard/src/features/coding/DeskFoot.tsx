import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { SHOWS, type DeskProgress, type Show } from '../../providers/coding-types.js';
import { useSay } from '../../providers/i18n-provider.js';
import { remainingText } from '../../ui/numbers.js';
import { singleKeyOf, type OwnKeys } from './desk-keys.js';
import type { OutboxState } from './outbox.js';
import { savingText } from './words.js';

function Progress({ progress }: { readonly progress: DeskProgress }) {
  const say = useSay();
  const { total, coded, skipped, unsure, secondsLeft } = progress;
  const parts = [
    say('desk.progress', { coded, total }),
    skipped > 0 ? say('desk.skipped', { smart_count: skipped }) : null,
    unsure > 0 ? say('desk.unsureCount', { smart_count: unsure }) : null,
    secondsLeft === null || coded + skipped >= total ? null : say('desk.left', { time: remainingText(secondsLeft) }),
  ];
  return (
    <div className="desk-progress">
      <progress value={coded + skipped} max={Math.max(1, total)} aria-label={say('desk.progressName')} />
      <span className="num small">{parts.filter((part) => part !== null).join(' · ')}</span>
    </div>
  );
}

interface SavingProps {
  readonly state: OutboxState;
  readonly tryNow: () => void;
  readonly openTask: (taskId: string) => void;
}

/** How saving stands: read out when it changes, never a spinner. */
export function Saving({ state, tryNow, openTask }: SavingProps) {
  const say = useSay();
  const troubled = [...new Set(state.waiting.filter((one) => one.trouble !== null).map((one) => one.taskId))];
  const [first] = troubled;
  return (
    <div className="row small saving" style={{ gap: 6 }}>
      <span role="status" data-testid="saving">
        {savingText(say, state)}
        {!state.isStored && <strong> {say('saving.unstored')}</strong>}
      </span>
      {state.nextTryAt !== null && (
        <Button size="small" onClick={tryNow}>
          {say('saving.tryNow')}
        </Button>
      )}
      {first !== undefined && (
        <span>
          <strong>{say('saving.trouble', { smart_count: troubled.length })}</strong>{' '}
          <Button size="small" onClick={() => openTask(first)}>
            {say('saving.openTrouble')}
          </Button>
        </span>
      )}
    </div>
  );
}

export type FootCommand = 'submit' | 'skip' | 'undo' | 'caret' | 'help' | 'previous' | 'next';

const BUTTONS = ['previous', 'next', 'skip', 'undo', 'caret', 'help'] as const satisfies readonly FootCommand[];

interface FootProps extends SavingProps {
  readonly name: string;
  readonly progress: DeskProgress;
  readonly willSave: string | null;
  readonly show: Show;
  readonly setShow: (show: Show) => void;
  readonly own: OwnKeys;
  readonly run: (command: FootCommand) => void;
}

function Keys({ run, canSave, own }: Pick<FootProps, 'run' | 'own'> & { readonly canSave: boolean }) {
  const say = useSay();
  return (
    <div className="row desk-keys">
      {BUTTONS.map((command) => (
        <Button
          key={command}
          className={command === 'caret' || command === 'help' ? 'for-keys' : undefined}
          size="small"
          color="inherit"
          onClick={() => run(command)}
        >
          {say(`deskKeys.go.${command}`)} <kbd aria-hidden="true">{singleKeyOf(command, own)}</kbd>
        </Button>
      ))}
      <Button size="small" variant="contained" disabled={!canSave} onClick={() => run('submit')}>
        {say('deskKeys.go.submit')} <kbd aria-hidden="true">⏎</kbd>
      </Button>
    </div>
  );
}

/** Progress, what will be saved and what is, and the keys: the only frame around text and codebook. */
export function DeskFoot({ name, progress, willSave, show, setShow, own, run, ...saving }: FootProps) {
  const say = useSay();
  return (
    <footer className="desk-foot">
      <div className="desk-foot-line">
        <Progress progress={progress} />
        <label className="small row" style={{ gap: 6 }}>
          {say('desk.show')}
          <select
            value={show}
            onChange={(event) => setShow(SHOWS.find((known) => known === event.target.value) ?? 'OPEN')}
          >
            {SHOWS.map((known) => (
              <option key={known} value={known}>
                {say(`desk.shows.${known}`)}
              </option>
            ))}
          </select>
        </label>
        <span className="desk-where small">
          <bdi>{name}</bdi> <Link to="/coding">{say('desk.leave')}</Link>
        </span>
      </div>
      <div className="desk-foot-line">
        <div className="desk-words">
          {willSave !== null && (
            <span className="small" data-testid="will-save">
              <span className="quiet">{say('willSave.label')}: </span>
              {willSave}
            </span>
          )}
          <Saving {...saving} />
        </div>
        <Keys run={run} own={own} canSave={willSave !== null} />
      </div>
    </footer>
  );
}
