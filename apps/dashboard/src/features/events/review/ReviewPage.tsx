import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useRef, useState, type RefObject } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import type { ReviewItem, ReviewPage as Page } from '../../../providers/events-door.js';
import { useSay } from '../../../providers/i18n-provider.js';
import { PageHead } from '../../../ui/PageHead.js';
import { EmptyState, ErrorState, Loading } from '../../../ui/states.js';
import { useLetterKeys } from '../../../ui/use-letter-keys.js';
import { WhyTogether } from '../WhyTogether.js';
import { Beside } from './Beside.js';
import { actOf, runnerUpOf, type Verdict } from './review.js';
import { useReview, useRound } from './use-round.js';

interface VerdictsProps {
  readonly item: ReviewItem;
  readonly isBusy: boolean;
  readonly reason: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly write: (reason: string) => void;
  readonly give: (verdict: Verdict) => void;
}

function Verdicts({ item, isBusy, reason, field, write, give }: VerdictsProps) {
  const say = useSay();
  const runnerUp = runnerUpOf(item);
  return (
    <div className="stack">
      <div className="row">
        <Button variant="contained" disabled={isBusy} onClick={() => give('confirm')}>
          {say('eventReview.confirm')}
        </Button>
        <Button variant="outlined" disabled={isBusy || runnerUp === null} onClick={() => give('move')}>
          {runnerUp === null ? say('eventReview.noRunnerUp') : say('eventReview.move', { event: runnerUp.title })}
        </Button>
        <Button variant="outlined" disabled={isBusy || actOf('split', item, '') === null} onClick={() => give('split')}>
          {say('eventReview.split')}
        </Button>
      </div>
      <TextField
        inputRef={field}
        label={say('grouping.reason')}
        helperText={say('grouping.reasonMay', { reason: say('eventReview.reasons.confirm') })}
        value={reason}
        slotProps={{ htmlInput: { maxLength: 2000, dir: 'auto' } }}
        onChange={({ target }) => write(target.value)}
      />
    </div>
  );
}

function Certainty({ margin }: { readonly margin: number | null }) {
  const say = useSay();
  return (
    <p className="quiet small">
      {margin === null ? say('eventReview.noMargin') : say('eventReview.certainty', { margin: margin.toFixed(2) })}
    </p>
  );
}

/** What is written and given for the item in front. */
function useVerdicts(page: Page) {
  const say = useSay();
  const sitting = useRound(page.items);
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const item = sitting.round.items[sitting.round.at];
  const give = (verdict: Verdict) => {
    if (item === undefined || sitting.isBusy || sitting.round.settled.has(item.id)) return;
    const act = actOf(verdict, item, reason.trim() === '' ? say(`eventReview.reasons.${verdict}`) : reason.trim());
    if (act !== null) sitting.settle.mutate({ id: item.id, act }, { onSuccess: () => setReason('') });
  };
  return { ...sitting, item, reason, setReason, field, give };
}

function Reviewing({ page, onMore }: { readonly page: Page; readonly onMore: () => void }) {
  const say = useSay();
  const { round, item, error, isBusy, last, undo, step, reason, setReason, field, give } = useVerdicts(page);
  useLetterKeys({
    ...{ c: () => give('confirm'), m: () => give('move'), s: () => give('split') },
    ...{ j: () => step(1), k: () => step(-1), u: undo, r: () => field.current?.focus() },
  });
  if (item === undefined) return null;
  const settled = round.settled.get(item.id);
  const left = page.total === null ? null : page.total - round.settled.size;
  return (
    <div className="stack">
      <p className="quiet" role="status">
        {left === null ? say('eventReview.many') : say('eventReview.left', { smart_count: left })}
      </p>
      <p className="quiet small no-print">{say('eventReview.keys')}</p>
      <div className="row spread">
        <h2 aria-live="polite" dir="auto">
          {say('eventReview.question', { event: item.event.title })}
        </h2>
        <div className="row no-print">
          <span className="quiet num">
            {say('eventReview.place', { number: round.at + 1, total: round.items.length })}
          </span>
          <Button onClick={() => step(-1)}>{say('eventReview.back')}</Button>
          <Button onClick={() => step(1)}>{say('eventReview.skip')}</Button>
          <Button disabled={last === null || isBusy} onClick={undo}>
            {say('action.undo')}
          </Button>
        </div>
      </div>
      {settled === undefined ? (
        <Verdicts {...{ item, isBusy, reason, field, give }} write={setReason} />
      ) : (
        <p className="panel" role="status">
          {say('eventReview.settled', { what: say(`grouping.done.${settled.kind}`) })}
        </p>
      )}
      {error !== null && <ErrorState error={error} />}
      {round.settled.size === round.items.length && (
        <div className="panel row" role="status">
          {say('eventReview.end')}
          <Button variant="outlined" onClick={onMore}>
            {say('eventReview.more')}
          </Button>
        </div>
      )}
      <div className="panel">
        {item.article.whyTogether !== null && <WhyTogether place={item.article.whyTogether} />}
        <Certainty margin={item.margin} />
      </div>
      <Beside item={item} />
    </div>
  );
}

/** Articles that grouping placed, least certain first, each settled with one key. */
export function ReviewPage() {
  const say = useSay();
  const [params] = useSearchParams();
  const { data, dataUpdatedAt, error, isPending, refetch } = useReview(params.get('event'));
  return (
    <>
      <PageHead
        title={say('eventReview.title')}
        parent={{ to: '/events', name: say('nav.events') }}
        note={say('eventReview.note')}
      />
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {isPending && error === null && <Loading lines={10} />}
      {data?.items.length === 0 && (
        <EmptyState
          title={say('eventReview.allTitle')}
          why={say('eventReview.allWhy')}
          action={<Link to="/events">{say('eventReview.toEvents')}</Link>}
        />
      )}
      {data !== undefined && data.items.length > 0 && (
        <Reviewing key={dataUpdatedAt} page={data} onMore={() => void refetch()} />
      )}
    </>
  );
}
