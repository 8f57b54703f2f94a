import { useEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { PracticeResult } from '../../providers/practice-door.js';
import { percentText } from '../../ui/numbers.js';
import { FrameTable } from './ScoreTables.js';
import { Share } from './Share.js';
import { outcomeOf } from './words.js';

const TITLES = {
  passed: 'practiceDesk.passedTitle',
  failed: 'practiceDesk.failedTitle',
  open: 'practiceDesk.openTitle',
} as const;
const WHYS = {
  passed: 'practiceDesk.passedWhy',
  failed: 'practiceDesk.failedWhy',
  open: 'practiceDesk.openWhy',
} as const;

/** Every unit is answered: whether that suffices, and where it did not. */
export function PracticeEnd({ result, passMark }: { readonly result: PracticeResult; readonly passMark: number }) {
  const say = useSay();
  const outcome = outcomeOf(result);
  const { k, n } = result.agreement;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <section className="stack practice-end" aria-labelledby="practice-end">
      <h2 id="practice-end" ref={head} tabIndex={-1}>
        <span className="outcome" data-outcome={outcome}>
          {say(TITLES[outcome])}
        </span>
      </h2>
      <p>{say('practiceDesk.resultLine', { right: k, judged: n, mark: percentText(passMark) })}</p>
      <div>
        <Share share={result.agreement} mark={passMark} />
      </div>
      <p className="quiet">{say(WHYS[outcome])}</p>
      <FrameTable
        label={say('practiceDesk.byFrame')}
        first={say('practice.agreement')}
        frames={result.frames}
        results={[]}
      />
      <p className="quiet small">{say('practice.note')}</p>
      <p>
        <Link to="/coding">{say('practiceDesk.home')}</Link>
      </p>
    </section>
  );
}
