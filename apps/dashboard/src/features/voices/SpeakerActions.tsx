import Button from '@mui/material/Button';
import { useState } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import { useResearch } from '../../providers/use-research.js';
import type { Speaker } from '../../providers/voices-types.js';
import { useActorClasses, useVoiceDecision } from './use-voices.js';

interface ActionsProps {
  readonly chosen: readonly Speaker[];
  readonly done: () => void;
}

interface Step {
  readonly text: string;
  readonly run: () => Promise<void>;
  readonly undo: (() => Promise<void>) | null;
}

/** Puts each back where it was: one decision for every class they came from. */
async function putBack(speakers: readonly Speaker[], put: (keys: string[], classId: string | null) => Promise<void>) {
  for (const classId of new Set(speakers.map((speaker) => speaker.classId))) {
    await put(
      speakers.filter((speaker) => speaker.classId === classId).map(({ key }) => key),
      classId,
    );
  }
}

/** What can be decided about the speakers chosen; what was done can be undone, by another decision. */
export function SpeakerActions({ chosen, done }: ActionsProps) {
  const say = useSay();
  const research = useResearch();
  const { data: classes = [] } = useActorClasses();
  const [classId, setClassId] = useState('');
  const [last, setLast] = useState<Step | null>(null);
  const decide = useVoiceDecision((step: Step) => step.run());
  const put = (keys: readonly string[], to: string | null) => research.classifySpeakers(keys, to);
  const run = (step: Step) => {
    decide.mutate(step, {
      onSuccess: () => {
        setLast(step.undo === null ? null : step);
        done();
      },
    });
  };
  const keys = chosen.map(({ key }) => key);
  const [first, ...others] = chosen;
  const classify = () => {
    const name = classes.find(({ id }) => id === classId)?.name ?? say('voices.noClass');
    run({
      text: say('voices.putDone', { smart_count: keys.length, name }),
      run: () => put(keys, classId || null),
      undo: () => putBack(chosen, put),
    });
  };
  const merge = () => {
    if (first === undefined) return;
    const rest = others.map(({ key }) => key);
    run({
      text: say('voices.mergeDone', { name: first.name }),
      run: () => research.mergeSpeakers(rest, first.key),
      undo: () => research.mergeSpeakers(rest, null),
    });
  };
  const undo = () => {
    const before = last?.undo;
    if (before) run({ text: '', run: before, undo: null });
  };
  return (
    <div className="row" role="group" aria-label={say('voices.chosen', { smart_count: chosen.length })}>
      <span className="small">{say('voices.chosen', { smart_count: chosen.length })}</span>
      <label className="small">
        {say('voices.putInto')}{' '}
        <select className="native-select" value={classId} onChange={({ target }) => setClassId(target.value)}>
          <option value="">{say('voices.noClass')}</option>
          {classes
            .filter(({ isRetired }) => !isRetired)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <Button size="small" variant="outlined" disabled={chosen.length === 0 || decide.isPending} onClick={classify}>
        {say('voices.put')}
      </Button>
      <Button size="small" variant="outlined" disabled={others.length === 0 || decide.isPending} onClick={merge}>
        {say('voices.merge')}
      </Button>
      <span role="status" className="small">
        {decide.error?.message ?? last?.text}{' '}
        {last !== null && decide.error === null && (
          <button type="button" className="link-button" onClick={undo}>
            {say('voices.undo')}
          </button>
        )}
      </span>
    </div>
  );
}
