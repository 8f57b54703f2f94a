import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { Comparison } from '../../providers/types.js';
import type { ViewProps } from './CompareControls.js';
import { ColumnHead } from './ColumnHead.js';
import { FramesCell } from './FramesCell.js';
import { FramesChart } from './FramesChart.js';
import { ArticlesCell, FirstReportCell, HeadlineCell } from './cells.js';
import { SharedTextCell } from './SharedTextCell.js';

interface TableProps extends ViewProps {
  readonly comparison: Comparison;
}

function FramesHead({ isOpen, toggle }: { readonly isOpen: boolean; readonly toggle: () => void }) {
  const say = useSay();
  return (
    <th scope="row">
      {say('compare.rowFrames')}
      <button type="button" className="link-button row-help no-print" aria-expanded={isOpen} onClick={toggle}>
        {say(isOpen ? 'compare.hideChart' : 'compare.showChart')}
      </button>
    </th>
  );
}

/** What the row counts, in one sentence on hover or focus, and at length on the Methods page. */
function HeadLink({ to, label }: { readonly to: string; readonly label: string }) {
  const say = useSay();
  return (
    <Link to={to} className="row-help no-print" title={label} aria-label={`${say('chart.method')}: ${label}`}>
      {say('chart.method')}
    </Link>
  );
}

/** One column an outlet, one row a question. Row heads stay while the columns scroll; past four the first stays too. */
export function CompareTable({ comparison, view, change }: TableProps) {
  const say = useSay();
  const [isChartOpen, setChartOpen] = useState(false);
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
              <th scope="row">
                {say('compare.rowFirst')} <HeadLink to="/methods#delay" label={say('compare.delayHelp')} />
              </th>
              {sources.map((coverage) => (
                <FirstReportCell key={coverage.source.id} coverage={coverage} />
              ))}
            </tr>
            <tr>
              <th scope="row">{say('compare.rowHeadline')}</th>
              {sources.map((coverage) => (
                <HeadlineCell key={coverage.source.id} coverage={coverage} />
              ))}
            </tr>
            <tr>
              <FramesHead isOpen={isChartOpen} toggle={() => setChartOpen(!isChartOpen)} />
              {sources.map((coverage) => (
                <FramesCell key={coverage.source.id} coverage={coverage} version={comparison.codebookVersion} />
              ))}
            </tr>
            <tr>
              <th scope="row" title={say('compare.sharedHelp')}>
                {say('compare.rowShared')} <HeadLink to="/methods#shared" label={say('compare.sharedHelp')} />
              </th>
              {sources.map((coverage) => (
                <SharedTextCell key={coverage.source.id} coverage={coverage} comparison={comparison} change={change} />
              ))}
            </tr>
            <tr>
              <th scope="row">{say('compare.rowArticles')}</th>
              {sources.map((coverage) => (
                <ArticlesCell key={coverage.source.id} coverage={coverage} view={view} change={change} />
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      {isChartOpen && <FramesChart comparison={comparison} />}
    </>
  );
}
