import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { Agreement } from '../../providers/agreement-types.js';
import { Chart } from '../../ui/Chart.js';
import { PageHead } from '../../ui/PageHead.js';
import { EmptyState, ErrorState, Loading } from '../../ui/states.js';
import { AgreementTable } from './AgreementTable.js';
import { AlphaDrawing } from './AlphaDrawing.js';
import { Disagreements } from './Disagreements.js';
import { Biases, Drift } from './Flags.js';
import { Made } from './Made.js';
import { Confusions, PairMatrix } from './Pairs.js';
import { ScopePicker } from './ScopePicker.js';
import { agreementTable } from './tables.js';
import { Failed, Measuring } from './Unmeasured.js';
import { useAgreement, useAgreementView, useScopes, type Measured } from './use-agreement.js';
import type { AgreementView } from './view.js';

interface Part {
  readonly agreement: Agreement;
  readonly measured: Measured;
  readonly view: AgreementView;
  readonly change: (part: Partial<AgreementView>) => void;
}

function Numbers({ agreement, change }: Omit<Part, 'measured' | 'view'>) {
  const say = useSay();
  const { units, overlapUnits, missing, coders } = agreement;
  const basis = say('agreement.basis', {
    ...{ coders: coders.length, overlap: overlapUnits ?? 0, units: units ?? 0, missing: missing ?? 0 },
  });
  const title = say('agreement.chartTitle');
  return (
    <div className="panel">
      <Chart title={title} basis={basis} method="alpha" table={agreementTable(agreement)}>
        <AlphaDrawing frames={agreement.frames} title={title} undefinedWord={say('agreement.verdicts.UNDEFINED')} />
      </Chart>
      <AgreementTable agreement={agreement} onUnits={(frameId) => change({ frameId, pair: null, showsUnits: true })} />
      <Made agreement={agreement} />
    </div>
  );
}

/** Pairs, confusions, drift and bias of the frame in focus, and the units behind what was pressed. */
function Closer({ agreement, measured, view, change }: Part) {
  const say = useSay();
  const frame = agreement.frames.find((one) => one.frame.id === view.frameId) ?? agreement.frames[0];
  if (frame === undefined) return null;
  const onPair = (a: string, b: string) => change({ frameId: frame.frame.id, pair: [a, b], showsUnits: true });
  const nameOf = (id: string) => agreement.coders.find((coder) => coder.id === id)?.name ?? '';
  const [a, b] = view.pair ?? [];
  const behind =
    a === undefined || b === undefined
      ? say('agreement.behind', { frame: frame.frame.name })
      : say('agreement.behindPair', { a: nameOf(a), b: nameOf(b), frame: frame.frame.name });
  return (
    <>
      <section className="panel stack">
        <label className="row no-print">
          {say('agreement.frame')}
          <select
            value={frame.frame.id}
            onChange={(event) => change({ frameId: event.target.value, pair: null, showsUnits: false })}
          >
            {agreement.frames.map((one) => (
              <option key={one.frame.id} value={one.frame.id}>
                {one.frame.name}
              </option>
            ))}
          </select>
        </label>
        <div className="agreement-pairs">
          <PairMatrix agreement={agreement} frame={frame.frame} onPair={onPair} />
          <Confusions frame={frame.frame} measured={measured} onPair={onPair} />
        </div>
        <div className="agreement-pairs">
          <Drift agreement={agreement} frame={frame} />
          <Biases agreement={agreement} />
        </div>
      </section>
      {view.showsUnits && (
        <Disagreements scope={measured.scope} frameId={frame.frame.id} pair={view.pair} title={behind} />
      )}
    </>
  );
}

function Measurements({ measured, view, change }: Omit<Part, 'agreement'>) {
  const say = useSay();
  const { data, error, isPending, refetch } = useAgreement(measured);
  if (error !== null && data === undefined) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={10} />;
  if (data.status === 'MEASURING') return <Measuring agreement={data} />;
  if (data.status === 'FAILED') return <Failed agreement={data} measured={measured} />;
  if (data.coders.length < 2) return <EmptyState title={say('agreement.noneTitle')} why={say('agreement.noneWhy')} />;
  return (
    <div className="stack" style={{ gap: 20 }}>
      <Numbers agreement={data} change={change} />
      <Closer agreement={data} measured={measured} view={view} change={change} />
    </div>
  );
}

/** Whether coders can be relied on: frame by frame, with the verdict on the lower end of the interval. */
export function AgreementPage() {
  const say = useSay();
  const [view, change] = useAgreementView();
  const { data: choices, error, refetch } = useScopes();
  const scope = view.scope ?? choices?.[0]?.scope ?? null;
  const { seed, replicates } = view;
  return (
    <>
      <PageHead
        title={say('agreement.title')}
        actions={
          <>
            {scope !== null && 'projectId' in scope && (
              <Link to={`/adjudication/${scope.projectId}`}>{say('agreement.adjudicate')}</Link>
            )}
            <ScopePicker
              scope={scope}
              onChoose={(chosen) => change({ scope: chosen, frameId: null, pair: null, showsUnits: false })}
            />
          </>
        }
      />
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {scope === null && choices !== undefined && (
        <EmptyState
          title={say('agreement.noneTitle')}
          why={say('agreement.noneWhy')}
          action={<Link to="/ingest-runs/create">{say('agreement.importLabels')}</Link>}
        />
      )}
      {scope !== null && <Measurements measured={{ scope, seed, replicates }} view={view} change={change} />}
    </>
  );
}
