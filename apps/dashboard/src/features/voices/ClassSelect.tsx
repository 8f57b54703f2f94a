import { useId } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import { useResearch } from '../../providers/use-research.js';
import { useActorClasses, useVoiceDecision } from './use-voices.js';

interface ClassSelectProps {
  readonly speakerKey: string;
  readonly name: string;
  readonly classId: string | null;
}

/** The actor class of one speaker, in a native list: arrow keys choose, each choice is a decision. */
export function ClassSelect({ speakerKey, name, classId }: ClassSelectProps) {
  const say = useSay();
  const research = useResearch();
  const problem = useId();
  const { data: classes = [] } = useActorClasses();
  const decide = useVoiceDecision((chosen: string | null) => research.classifySpeakers([speakerKey], chosen));
  const shown = decide.isPending ? (decide.variables ?? null) : classId;
  return (
    <>
      <select
        className="native-select"
        aria-label={say('voices.classOf', { name })}
        aria-describedby={decide.error === null ? undefined : problem}
        value={shown ?? ''}
        onChange={({ target }) => decide.mutate(target.value || null)}
      >
        <option value="">{say('voices.noClass')}</option>
        {classes
          .filter(({ isRetired, id }) => !isRetired || id === shown)
          .map(({ id, name: className }) => (
            <option key={id} value={id}>
              {className}
            </option>
          ))}
      </select>
      {decide.error !== null && (
        <span id={problem} role="alert" className="small">
          {decide.error.message}
        </span>
      )}
    </>
  );
}
