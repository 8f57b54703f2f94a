import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useId } from 'react';
import type { Adjudication, AdjudicationUnit } from '../../providers/adjudication-types.js';
import { useSay, type Say } from '../../providers/i18n-provider.js';

const word = (say: Say, present: boolean): string => say(present ? 'adjudication.present' : 'adjudication.absent');

function Judgements({ unit }: { readonly unit: AdjudicationUnit }) {
  const say = useSay();
  return (
    <ul className="plain stack">
      {unit.judgements.map(({ letter, present, note }) => (
        <li key={letter}>
          {say('adjudication.said', { letter, word: word(say, present) })}
          {note !== null && <span className="quiet"> “{note}”</span>}
        </li>
      ))}
    </ul>
  );
}

function Definition({ frame }: { readonly frame: AdjudicationUnit['frame'] }) {
  const rules = [frame.definition, frame.includeRule, frame.excludeRule, frame.decisionRules, frame.example];
  return (
    <div className="quiet small">{rules.map((rule, place) => (rule === null ? null : <p key={place}>{rule}</p>))}</div>
  );
}

interface DecisionPaneProps {
  readonly unit: AdjudicationUnit;
  readonly decision: Adjudication | null;
  readonly reason: string;
  readonly reasons: readonly string[];
  readonly problem: string | null;
  readonly onReason: (reason: string) => void;
  readonly onDecide: (present: boolean) => void;
}

/** The question, what coders said without their names, and the decision with its reason. */
export function DecisionPane(props: DecisionPaneProps) {
  const { unit, decision, reason, reasons, problem, onReason, onDecide } = props;
  const say = useSay();
  const list = useId();
  return (
    <section className="panel stack" aria-live="polite">
      <h2>{say('adjudication.question', { frame: unit.frame.name })}</h2>
      <Definition frame={unit.frame} />
      <Judgements unit={unit} />
      {decision !== null && (
        <p role="status">
          {say('adjudication.decided', { word: word(say, decision.present), reason: decision.reason })}
        </p>
      )}
      <TextField
        label={say('adjudication.reason')}
        value={reason}
        onChange={(event) => onReason(event.target.value)}
        error={problem !== null}
        helperText={problem ?? say('adjudication.reasonHelp')}
        slotProps={{ htmlInput: { list, maxLength: 2000 } }}
        multiline={false}
        fullWidth
      />
      <datalist id={list} aria-label={say('adjudication.earlier')}>
        {reasons.map((earlier) => (
          <option key={earlier} value={earlier} />
        ))}
      </datalist>
      <div className="row">
        <Button variant="outlined" onClick={() => onDecide(true)}>
          {say('adjudication.sayPresent')}
        </Button>
        <Button variant="outlined" onClick={() => onDecide(false)}>
          {say('adjudication.sayAbsent')}
        </Button>
      </div>
    </section>
  );
}
