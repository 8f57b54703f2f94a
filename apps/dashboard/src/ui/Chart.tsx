import Button from '@mui/material/Button';
import { useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useSay } from '../providers/i18n-provider.js';
import { ChartTable, type ChartRows } from './ChartTable.js';
import { ChartTools } from './ChartTools.js';

interface ChartProps {
  readonly title: string;
  /** What was counted, in words: “n = 31 coded articles”. */
  readonly basis: string;
  /** Anchor on the Methods page. */
  readonly method: string;
  readonly table: ChartRows;
  readonly children: ReactNode;
}

/** The frame of every chart: title, n, method; opens as a table; leaves as files and as a citation. */
export function Chart({ title, basis, method, table, children }: ChartProps) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
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
          <ChartTools
            {...{ title, basis, method, table }}
            isDrawn={!asTable}
            drawing={() => box.current?.querySelector('svg') ?? null}
          />
        </span>
      </figcaption>
      {asTable ? (
        <ChartTable table={table} title={title} />
      ) : (
        <div ref={box} className="scroll-x" tabIndex={0} role="region" aria-label={title}>
          {children}
        </div>
      )}
    </figure>
  );
}
