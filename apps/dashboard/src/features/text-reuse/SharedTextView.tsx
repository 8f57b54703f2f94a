import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { TextReuse } from '../../providers/text-reuse-types.js';
import type { Outlet } from '../../providers/types.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { AlignedPassages } from './AlignedPassages.js';
import { type ChoosePair, ReuseMatrix } from './ReuseMatrix.js';
import { SameTexts } from './SameTexts.js';
import { useTextReuse } from './use-text-reuse.js';

interface SharedTextViewProps {
  readonly eventId: string;
  readonly outlets: readonly Outlet[];
  /** The two articles whose passages are open; empty: none. */
  readonly pairIds: readonly string[];
  readonly choose: ChoosePair;
  readonly close: () => void;
}

function Measured({ reuse, outlets, pairIds, choose }: { reuse: TextReuse } & Omit<SharedTextViewProps, 'eventId'>) {
  const say = useSay();
  return (
    <>
      {reuse.undefinedReason !== null && (
        <p role="status" className="small">
          {say('reuse.waiting', { smart_count: reuse.unmeasuredCount })}
        </p>
      )}
      {reuse.cells.length === 0 ? (
        <p>{say('reuse.none')}</p>
      ) : (
        <ReuseMatrix reuse={reuse} outlets={outlets} pairIds={pairIds} choose={choose} />
      )}
      <p className="quiet small">{say('reuse.what')}</p>
      <SameTexts reuse={reuse} outlets={outlets} />
      <p className="quiet small">
        {say('reuse.made', {
          ...{ method: reuse.method, version: reuse.methodVersion, passages: reuse.passagesMethodVersion },
        })}{' '}
        · <Link to="/methods#shared">{say('chart.method')}</Link>
      </p>
    </>
  );
}

/** The full view of the row “Shared text”: who shares how much with whom, and the passages behind a number. */
export function SharedTextView(props: SharedTextViewProps) {
  const { eventId, outlets, pairIds, close } = props;
  const say = useSay();
  const { data, error, isPending, refetch } = useTextReuse(eventId);
  const [own, other] = pairIds;
  return (
    <section className="panel stack" aria-labelledby="reuse-title" id="shared-text">
      <h2 id="reuse-title">{say('reuse.title')}</h2>
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {isPending && error === null && <Loading lines={8} />}
      {data !== undefined && <Measured reuse={data} {...props} />}
      {own !== undefined && other !== undefined && (
        <AlignedPassages ids={[own, other]} outlets={outlets} close={close} />
      )}
    </section>
  );
}
