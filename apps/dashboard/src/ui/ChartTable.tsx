import type { Cell } from './csv.js';

export interface ChartRows {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const shown = (cell: Cell): string | number =>
  typeof cell === 'number' && !Number.isInteger(cell) ? cell.toFixed(3) : (cell ?? '–');

/** What a chart draws, as numbers. */
export function ChartTable({ table, title }: { readonly table: ChartRows; readonly title: string }) {
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
                  {shown(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
