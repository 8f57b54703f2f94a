import type { FrameContrast } from '../../providers/contrast-types.js';
import { useSay } from '../../providers/i18n-provider.js';
import { Chart } from '../../ui/Chart.js';
import { EmptyState } from '../../ui/states.js';
import { arrange, type Arranged, directionsOf } from './arrange.js';
import type { ControlsProps } from './ContrastControls.js';
import { DotsDrawing } from './DotsDrawing.js';
import { MapDrawing } from './MapDrawing.js';
import { OrderByHand } from './OrderByHand.js';
import { sharesTable, timeTable } from './tables.js';
import { TimeDrawing } from './TimeDrawing.js';

const METHOD = 'contrast';

function useBasis({ counts, sources }: FrameContrast): string {
  const say = useSay();
  const { articles, events } = counts ?? { articles: 0, events: 0 };
  return say('contrast.basis', { articles, events, outlets: sources.length });
}

function OverTime({ contrast, view, arranged }: ControlsProps & { readonly arranged: Arranged }) {
  const say = useSay();
  const basis = useBasis(contrast);
  const frame =
    arranged.frames.find(({ id }) => id === view.frameId) ?? arranged.frames.find(({ place }) => place === 0);
  const { overTime } = contrast;
  if (frame === undefined || overTime === null) return null;
  const shares = overTime.shares.filter(({ frameId }) => frameId === frame.id);
  if (shares.length === 0) return <EmptyState title={say('contrast.nothingTitle')} why={say('contrast.noDates')} />;
  const title = say('contrast.timeTitle', { frame: frame.name });
  return (
    <>
      <Chart {...{ title, basis, method: METHOD, table: timeTable(contrast, frame.id) }}>
        <TimeDrawing {...{ title, frame, shares, outlets: arranged.outlets }} />
      </Chart>
      {overTime.undated > 0 && (
        <p className="quiet small">{say('contrast.undated', { smart_count: overTime.undated })}</p>
      )}
    </>
  );
}

/** The shares as heat map, as dots, or over time. */
export function ContrastChart(props: ControlsProps) {
  const say = useSay();
  const { contrast, view, change } = props;
  const basis = useBasis(contrast);
  const arranged = arrange(contrast, view);
  const table = sharesTable(arranged);
  const isByHand = view.rows !== null || view.columns !== null;
  return (
    <>
      {isByHand && <OrderByHand arranged={arranged} change={change} />}
      {view.drawing === 'map' && (
        <>
          <Chart {...{ title: say('contrast.mapTitle'), basis, method: METHOD, table }}>
            <MapDrawing
              {...{ title: say('contrast.mapTitle'), arranged, directions: directionsOf(contrast) }}
              open={(sourceId, frameId) => change({ cell: { sourceId, frameId, standing: 'PRESENT' } })}
            />
          </Chart>
          <p className="quiet small">{say('contrast.mapHow')}</p>
        </>
      )}
      {view.drawing === 'dots' && (
        <Chart {...{ title: say('contrast.dotsTitle'), basis, method: METHOD, table }}>
          <DotsDrawing title={say('contrast.dotsTitle')} arranged={arranged} />
        </Chart>
      )}
      {view.drawing === 'time' && <OverTime {...props} arranged={arranged} />}
      {!isByHand && <p className="quiet small">{say('contrast.orderWhy')}</p>}
    </>
  );
}
