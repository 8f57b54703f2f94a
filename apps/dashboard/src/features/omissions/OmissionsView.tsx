import Button from '@mui/material/Button';
import type { OmissionMatrix } from '../../providers/omissions-door.js';
import { useSay } from '../../providers/i18n-provider.js';
import type { Comparison } from '../../providers/types.js';
import { csvText } from '../../ui/csv.js';
import { downloadText, fileName } from '../../ui/download.js';
import { EmptyState, ErrorState, Loading } from '../../ui/states.js';
import type { ViewProps } from '../comparison/CompareControls.js';
import { RunMade } from '../selection/RunMade.js';
import { RunState } from '../selection/RunState.js';
import { CellPanel } from './CellPanel.js';
import { DecisionList } from './Decisions.js';
import { matrixTable, readCell, SIGNS, writeCell, type Omission, type ShownMark } from './marks.js';
import { MatrixGrid } from './MatrixGrid.js';
import { whyUndefined } from './OmissionsRow.js';
import { useOmissions } from './use-omissions.js';

interface ShownProps extends ViewProps {
  readonly comparison: Comparison;
  readonly matrix: OmissionMatrix;
}

const LEGEND = Object.keys(SIGNS).filter((mark): mark is ShownMark => mark in SIGNS);

/** What the signs mean; they differ in shape. */
function Legend() {
  const say = useSay();
  return (
    <ul className="row small quiet legend">
      {LEGEND.map((mark) => (
        <li key={mark}>
          <span aria-hidden="true">{SIGNS[mark]}</span> {say(`omissions.marks.${mark}`)}
        </li>
      ))}
    </ul>
  );
}

function History({ comparison, matrix }: Pick<ShownProps, 'comparison' | 'matrix'>) {
  const say = useSay();
  const names = new Map(comparison.event.sources.map(({ id, name }) => [id, name]));
  const { decisions } = matrix;
  if (decisions.length === 0) return null;
  return (
    <details>
      <summary>{say('omissions.history', { smart_count: decisions.length })}</summary>
      <DecisionList
        eventId={comparison.event.id}
        decisions={decisions}
        nameOfOutlet={(id) => (id === null ? '' : (names.get(id) ?? ''))}
      />
    </details>
  );
}

function Notes({ matrix }: { readonly matrix: OmissionMatrix }) {
  const say = useSay();
  const { statementCount, leftOutCount, unmatchedDecisionIds } = matrix;
  return (
    <p className="quiet small">
      {say('omissions.note', { smart_count: statementCount })}{' '}
      {leftOutCount > 0 && say('omissions.leftOut', { smart_count: leftOutCount })}{' '}
      {unmatchedDecisionIds.length > 0 && say('omissions.unmatched', { smart_count: unmatchedDecisionIds.length })}
    </p>
  );
}

function SaveCsv({ comparison, matrix }: Pick<ShownProps, 'comparison' | 'matrix'>) {
  const say = useSay();
  const names = new Map(comparison.sources.map(({ source }) => [source.id, source.name]));
  const save = () => {
    const { head, rows } = matrixTable(matrix, (id) => names.get(id));
    downloadText(
      fileName(`${comparison.event.title} statements`, 'csv'),
      'text/csv;charset=utf-8',
      csvText(head, rows),
    );
  };
  return (
    <Button size="small" onClick={save}>
      {say('omissions.csv')}
    </Button>
  );
}

function Shown({ comparison, matrix, view, change }: ShownProps) {
  const say = useSay();
  const opened = readCell(matrix, view.cell);
  const open = ({ statement, cell }: Omission) => change({ cell: writeCell(statement.key, cell.sourceId) });
  const reason = whyUndefined(matrix.undefinedReason);
  if (reason !== null) return <EmptyState title={say('omissions.title')} why={say(reason)} />;
  return (
    <>
      <Notes matrix={matrix} />
      <Legend />
      <p className="quiet small">{say('omissions.keys')}</p>
      <MatrixGrid
        matrix={matrix}
        outlets={comparison.sources.map(({ source }) => source)}
        opened={opened}
        open={open}
      />
      {opened !== null && (
        <CellPanel
          eventId={comparison.event.id}
          matrix={matrix}
          opened={opened}
          coverages={comparison.sources}
          close={() => change({ cell: null })}
        />
      )}
      <History comparison={comparison} matrix={matrix} />
      <RunMade run={matrix.run} />
    </>
  );
}

/** The full view of the row “Leaves out”: the matrix, and the cell that is open in the address. */
export function OmissionsView({ comparison, view, change }: Omit<ShownProps, 'matrix'>) {
  const say = useSay();
  const { data, error, refetch } = useOmissions(comparison.event.id, view.collapse);
  return (
    <section className="panel stack" aria-labelledby="omissions-title">
      <div className="row spread">
        <h2 id="omissions-title">{say('omissions.title')}</h2>
        {data !== undefined && <SaveCsv comparison={comparison} matrix={data} />}
      </div>
      {error !== null && data === undefined && <ErrorState error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Loading lines={6} />}
      {data !== undefined && data.run.status !== 'MEASURED' && <RunState run={data.run} />}
      {data !== undefined && data.run.status === 'MEASURED' && (
        <Shown {...{ comparison, view, change }} matrix={data} />
      )}
    </section>
  );
}
