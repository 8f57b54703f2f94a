import { useState, type KeyboardEvent } from 'react';
import type { OmissionMatrix, Statement } from '../../providers/omissions-door.js';
import { useSay } from '../../providers/i18n-provider.js';
import type { Outlet } from '../../providers/types.js';
import { OutletMark } from '../../ui/OutletMark.js';
import { cellAt, moved, nameOf, shownMark, SIGNS, type Omission } from './marks.js';

interface GridProps {
  readonly matrix: OmissionMatrix;
  readonly outlets: readonly Outlet[];
  readonly opened: Omission | null;
  readonly open: (omission: Omission) => void;
}

function StatementHead({ statement, quote }: { readonly statement: Statement; readonly quote: string }) {
  const say = useSay();
  return (
    <th scope="row">
      <bdi dir="auto" className="statement-name">
        {nameOf(statement)}
      </bdi>
      <q dir="auto" className="small statement-quote">
        {quote}
      </q>
      <span className="quiet small num">
        {say('omissions.outletsSay', { smart_count: statement.outletCount })}
        {statement.isQuoted && ` · ${say('omissions.quoted')}`}
      </span>
    </th>
  );
}

/** One cell has the tab stop; arrow keys move it, as in a spreadsheet. */
function useCursor(rows: number, columns: number) {
  const [at, setAt] = useState({ row: 0, column: 0 });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moved(event.key, at, { rows, columns });
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus();
  };
  return { at, setAt, onKeyDown };
}

interface RowProps extends Omit<GridProps, 'matrix'> {
  readonly statement: Statement;
  readonly row: number;
  readonly cursor: ReturnType<typeof useCursor>;
}

function StatementCells({ statement, row, outlets, opened, open, cursor }: RowProps) {
  const say = useSay();
  return outlets.map((outlet, column) => {
    const cell = cellAt(statement, outlet.id);
    if (cell === undefined) return <td key={outlet.id} role="gridcell" />;
    const mark = shownMark(cell);
    const isOpen = opened?.statement.key === statement.key && opened.cell.sourceId === outlet.id;
    const label = `${outlet.name}: ${say(`omissions.marks.${mark}`)}. ${nameOf(statement)}`;
    return (
      <td key={outlet.id} role="gridcell">
        <button
          type="button"
          className={`mark mark-${mark.toLowerCase().replace(/_/g, '-')}`}
          data-cell={`${row}-${column}`}
          tabIndex={cursor.at.row === row && cursor.at.column === column ? 0 : -1}
          aria-label={label}
          title={say(`omissions.marks.${mark}`)}
          aria-pressed={isOpen}
          onFocus={() => cursor.setAt({ row, column })}
          onClick={() => open({ statement, cell })}
        >
          {SIGNS[mark]}
        </button>
      </td>
    );
  });
}

/** Statements as rows, outlets as columns. */
export function MatrixGrid({ matrix, outlets, opened, open }: GridProps) {
  const say = useSay();
  const cursor = useCursor(matrix.statements.length, outlets.length);
  const texts = new Map(matrix.sentences.map(({ key, text }) => [key, text]));
  return (
    <div className="matrix-scroll">
      <table className="matrix" role="grid" aria-label={say('omissions.table')} onKeyDown={cursor.onKeyDown}>
        <thead>
          <tr>
            <th scope="col">{say('omissions.statement')}</th>
            {outlets.map((outlet) => (
              <th key={outlet.id} scope="col">
                <OutletMark outlet={outlet} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.statements.map((statement, row) => (
            <tr key={statement.key}>
              <StatementHead statement={statement} quote={texts.get(statement.representativeKey) ?? ''} />
              <StatementCells {...{ statement, row, outlets, opened, open, cursor }} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
