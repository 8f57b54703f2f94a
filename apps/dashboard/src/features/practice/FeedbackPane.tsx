import { useEffect, useRef } from 'react';
import { useSay, type TextKey } from '../../providers/i18n-provider.js';
import type { FrameFeedback, Told } from '../../providers/practice-door.js';
import { FrameLetter } from '../../ui/FrameKey.js';

type Frame = FrameFeedback['frame'];

const RULES: readonly (readonly [TextKey, 'includeRule' | 'excludeRule' | 'decisionRules' | 'example'])[] = [
  ['desk.include', 'includeRule'],
  ['desk.exclude', 'excludeRule'],
  ['desk.rules', 'decisionRules'],
  ['desk.example', 'example'],
];

function Rules({ frame }: { readonly frame: Frame }) {
  const say = useSay();
  return (
    <div className="stack rules small">
      {frame.definition === null ? (
        <p className="quiet">{say('codebook.noDefinition')}</p>
      ) : (
        <p dir="auto">{frame.definition}</p>
      )}
      <dl>
        {RULES.map(([key, field]) =>
          frame[field] === null ? null : (
            <div key={key}>
              <dt>{say(key)}</dt>
              <dd dir="auto">{frame[field]}</dd>
            </div>
          ),
        )}
      </dl>
    </div>
  );
}

const SIGNS = { right: '✓', wrong: '✗', none: '–' } as const;

function FrameLine({ told, place }: { readonly told: FrameFeedback; readonly place: number }) {
  const say = useSay();
  const sign = told.isRight === null ? 'none' : told.isRight ? 'right' : 'wrong';
  const word = (present: boolean) => say(present ? 'practiceDesk.present' : 'practiceDesk.absent');
  const given = word(told.given);
  return (
    <li className="stack" data-sign={sign}>
      <div className="feedback-head">
        <span className="sign" aria-hidden="true">
          {SIGNS[sign]}
        </span>
        <FrameLetter place={place} />
        <h3>
          <bdi dir="auto">{told.frame.name}</bdi>
        </h3>
        <strong className="small">{say(`practiceDesk.sign.${sign}`)}</strong>
      </div>
      <p className="small">
        {told.gold === null
          ? say('practiceDesk.saidNone', { given })
          : say('practiceDesk.said', { given, gold: word(told.gold) })}
      </p>
      {sign === 'wrong' ? (
        <Rules frame={told.frame} />
      ) : (
        <details className="small">
          <summary>{say('practiceDesk.rules')}</summary>
          <Rules frame={told.frame} />
        </details>
      )}
    </li>
  );
}

/** What was right of an answer, frame by frame; the rules stand open where it was not. */
export function FeedbackPane({ told: { feedback, note } }: { readonly told: Told }) {
  const say = useSay();
  const head = useRef<HTMLHeadingElement>(null);
  const { position, right, judged, frames } = feedback;
  useEffect(() => head.current?.focus(), [position]);
  return (
    <section className="stack feedback" aria-labelledby="feedback-head">
      <h2 id="feedback-head" ref={head} tabIndex={-1}>
        {judged === 0 ? say('practiceDesk.noneJudged') : say('practiceDesk.right', { right, judged })}
      </h2>
      {note !== null && <p role="alert">{note}</p>}
      <ul className="feedback-list">
        {frames.map((told, place) => (
          <FrameLine key={told.frame.id} told={told} place={place} />
        ))}
      </ul>
    </section>
  );
}
