import Button from '@mui/material/Button';
import { useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useSay } from '../providers/i18n-provider.js';
import { csvText, type Cell } from './csv.js';
import { downloadText, fileName, svgText } from './download.js';

export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

interface ChartProps {
  readonly title: string;
  /** What was counted, in words: “n = 31 coded articles”. */
  readonly basis: string;
  /** Anchor on the Methods page. */
  readonly method: string;
  readonly table: ChartTable;
  readonly children: ReactNode;
}

function TableView({ table, title }: { readonly table: ChartTable; readonly title: string }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={title}>
      <table className="table small">
        <thead>
          <tr>
            {table.head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, place) => (
                <td key={place} className={typeof cell === 'number' ? 'num' : undefined}>
                  {typeof cell === 'number' && !Number.isInteger(cell) ? cell.toFixed(3) : (cell ?? '–')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The frame of every chart: title, n, method; opens as a table; leaves as SVG and CSV. */
export function Chart({ title, basis, method, table, children }: ChartProps) {
  const say = useSay();
  const drawing = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
  const saveSvg = () => {
    const svg = drawing.current?.querySelector('svg');
    if (svg) downloadText(fileName(title, 'svg'), 'image/svg+xml', svgText(svg));
  };
  const saveCsv = () => downloadText(fileName(title, 'csv'), 'text/csv;charset=utf-8', csvText(table.head, table.rows));
  return (
    <figure className="chart">
      <figcaption>
        <span>
          <strong>{title}</strong> <span className="quiet small">{basis}</span>
        </span>
        <span className="row no-print">
          <Link className="small" to={`/methods#${method}`}>
            {say('chart.method')}
          </Link>
          <Button size="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? say('chart.drawing') : say('chart.table')}
          </Button>
          {!asTable && (
            <Button size="small" onClick={saveSvg}>
              SVG
            </Button>
          )}
          <Button size="small" onClick={saveCsv}>
            CSV
          </Button>
        </span>
      </figcaption>
      {asTable ? (
        <TableView table={table} title={title} />
      ) : (
        <div ref={drawing} className="scroll-x" tabIndex={0} role="region" aria-label={title}>
          {children}
        </div>
      )}
    </figure>
  );
}
