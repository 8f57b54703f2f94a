import { useSay } from '../../providers/i18n-provider.js';
import type { Comparison } from '../../providers/types.js';
import type { ViewProps } from './CompareControls.js';
import { ColumnHead } from './ColumnHead.js';
import { FramesCell } from './FramesCell.js';
import { FramesChart } from './FramesChart.js';
import { ArticlesCell, FirstReportCell, HeadlineCell } from './cells.js';
import { OmissionsRow } from '../omissions/OmissionsRow.js';
import { OmissionsView } from '../omissions/OmissionsView.js';
import { NamesRow, NamesView } from './NamesRow.js';
import { OpeningRowHead, RowHead } from './RowHead.js';
import { SharedTextCell } from './SharedTextCell.js';
import { SharedTextView } from '../text-reuse/index.js';
import { VoicesPanel } from './VoicesPanel.js';
import { VoicesRow } from './VoicesRow.js';

interface TableProps extends ViewProps {
  readonly comparison: Comparison;
}

/** One column an outlet, one row a question. Row heads stay while the columns scroll; past four the first stays too. */
export function CompareTable({ comparison, view, change }: TableProps) {
  const say = useSay();
  const { sources } = comparison;
  const shown = sources.map(({ source }) => source.id);
  return (
    <>
      <div className="compare-scroll" tabIndex={0} role="region" aria-label={say('compare.table')}>
        <table className={sources.length > 4 ? 'compare pinned' : 'compare'}>
          <colgroup>
            <col className="heads" />
            {shown.map((id) => (
              <col key={id} className="outlet-column" />
            ))}
          </colgroup>
          <thead>
            <tr>
              <th scope="col">
                <span className="hidden-text">{say('compare.question')}</span>
              </th>
              {sources.map(({ source }, place) => (
                <ColumnHead key={source.id} outlet={source} place={place} shown={shown} change={change} />
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <RowHead title={say('compare.rowFirst')} method={{ anchor: 'delay', label: say('compare.delayHelp') }} />
              {sources.map((coverage) => (
                <FirstReportCell key={coverage.source.id} coverage={coverage} />
              ))}
            </tr>
            <tr>
              <RowHead title={say('compare.rowHeadline')} />
              {sources.map((coverage) => (
                <HeadlineCell key={coverage.source.id} coverage={coverage} />
              ))}
            </tr>
            <tr>
              <OpeningRowHead row="frames" title={say('compare.rowFrames')} view={view} change={change} />
              {sources.map((coverage) => (
                <FramesCell key={coverage.source.id} coverage={coverage} version={comparison.codebookVersion} />
              ))}
            </tr>
            <NamesRow comparison={comparison} view={view} change={change} />
            <OmissionsRow comparison={comparison} view={view} change={change} />
            <VoicesRow comparison={comparison} view={view} change={change} />
            <tr>
              <OpeningRowHead
                row="shared"
                title={say('compare.rowShared')}
                method={{ anchor: 'shared', label: say('compare.sharedHelp') }}
                view={view}
                change={change}
              />
              {sources.map((coverage) => (
                <SharedTextCell key={coverage.source.id} coverage={coverage} comparison={comparison} change={change} />
              ))}
            </tr>
            <tr>
              <RowHead title={say('compare.rowArticles')} />
              {sources.map((coverage) => (
                <ArticlesCell key={coverage.source.id} coverage={coverage} view={view} change={change} />
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      {view.open === 'frames' && <FramesChart comparison={comparison} />}
      {view.open === 'shared' && (
        <SharedTextView
          eventId={comparison.event.id}
          outlets={comparison.event.sources}
          pairIds={view.pairIds}
          choose={(pairIds) => change({ pairIds })}
          close={() => change({ pairIds: [] })}
        />
      )}
      {view.open === 'names' && <NamesView comparison={comparison} />}
      {view.open === 'omissions' && <OmissionsView comparison={comparison} view={view} change={change} />}
      {view.open === 'voices' && <VoicesPanel comparison={comparison} view={view} change={change} />}
    </>
  );
}
