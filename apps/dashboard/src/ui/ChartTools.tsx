import Button from '@mui/material/Button';
import { useNotify } from 'react-admin';
import { useSay } from '../providers/i18n-provider.js';
import type { ChartRows } from './ChartTable.js';
import { citationText } from './citation.js';
import { csvText } from './csv.js';
import { downloadBlob, downloadText, fileName, pngOf, svgText } from './download.js';

interface ToolsProps {
  readonly title: string;
  readonly basis: string;
  /** Anchor on the Methods page. */
  readonly method: string;
  readonly table: ChartRows;
  /** Null while the table is shown instead. */
  readonly drawing: () => SVGSVGElement | null;
  readonly isDrawn: boolean;
}

function useCitation({ title, basis, method }: Pick<ToolsProps, 'title' | 'basis' | 'method'>) {
  const say = useSay();
  const notify = useNotify();
  return () => {
    const view = window.location.href;
    const methodUrl = `${window.location.origin}/methods#${method}`;
    const version = import.meta.env.PARALLAX_VERSION;
    const text = citationText({ title, basis, view, method: methodUrl, day: new Date(), version });
    navigator.clipboard.writeText(text).then(
      () => notify(say('chart.cited'), { type: 'info' }),
      () => notify(text, { type: 'warning', autoHideDuration: null }),
    );
  };
}

/** A chart leaves as SVG, as PNG with twice the pixels, as CSV, and with a citation. */
export function ChartTools({ title, basis, method, table, drawing, isDrawn }: ToolsProps) {
  const say = useSay();
  const notify = useNotify();
  const cite = useCitation({ title, basis, method });
  const withDrawing = (use: (svg: SVGSVGElement) => void) => () => {
    const svg = drawing();
    if (svg !== null) use(svg);
  };
  const saveSvg = withDrawing((svg) => downloadText(fileName(title, 'svg'), 'image/svg+xml', svgText(svg)));
  const savePng = withDrawing((svg) => {
    pngOf(svg).then(
      (png) => downloadBlob(fileName(title, 'png'), png),
      () => notify(say('chart.noPng'), { type: 'warning' }),
    );
  });
  const saveCsv = () => downloadText(fileName(title, 'csv'), 'text/csv;charset=utf-8', csvText(table.head, table.rows));
  return (
    <>
      {isDrawn && (
        <>
          <Button size="small" onClick={saveSvg}>
            SVG
          </Button>
          <Button size="small" onClick={savePng} title={say('chart.png')}>
            PNG
          </Button>
        </>
      )}
      <Button size="small" onClick={saveCsv}>
        CSV
      </Button>
      <Button size="small" onClick={cite}>
        {say('chart.cite')}
      </Button>
    </>
  );
}
