import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useId, type Ref } from 'react';
import type { Adjudication, AdjudicationUnit } from '../../providers/adjudication-types.js';
import { useSay, type Say } from '../../providers/i18n-provider.js';

const word = (say: Say, present: boolean): string => say(present ? 'adjudication.present' : 'adjudication.absent');

function Judgements({ unit }: { readonly unit: AdjudicationUnit }) {
  const say = useSay();
  return (
    <ul className="plain stack">
      {unit.judgements.map(({ letter, present, note }) => (
        <li key={letter}>
          {say('adjudication.said', { letter })} <strong>{word(say, present)}</strong>
          {note !== null && (
            <span className="quiet">
              {' '}
              “<bdi dir="auto">{note}</bdi>”
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

const RULES = ['definition', 'includeRule', 'excludeRule', 'decisionRules', 'example'] as const;

function Definition({ frame }: { readonly frame: AdjudicationUnit['frame'] }) {
  const say = useSay();
  return (
    <dl className="adjudication-rules small">
      {RULES.map((rule) => {
        const text = frame[rule];
        return text === null ? null : (
          <div key={rule}>
            <dt>{say(`adjudication.rules.${rule}`)}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        );
      })}
    </dl>
  );
}

interface DecisionPaneProps {
  readonly unit: AdjudicationUnit;
  readonly decision: Adjudication | null;
  readonly reason: string;
  readonly reasons: readonly string[];
  readonly problem: string | null;
  readonly reasonField: Ref<HTMLInputElement>;
  readonly onReason: (reason: string) => void;
  readonly onDecide: (present: boolean) => void;
}

/** What coders said without their names, the decision with its reason, and the rules it goes by. */
export function DecisionPane(props: DecisionPaneProps) {
  const { unit, decision, reason, reasons, problem, reasonField, onReason, onDecide } = props;
  const say = useSay();
  const list = useId();
  return (
    <section className="panel stack adjudication-pane">
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
        inputRef={reasonField}
        onKeyDown={({ key, target }) => {
          // Out of the field, single keys decide.
          if (key === 'Enter' && target instanceof HTMLElement) target.blur();
        }}
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
      <Definition frame={unit.frame} />
    </section>
  );
}
