import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { ViewProps } from './CompareControls.js';
import type { OpenRow } from './view.js';

interface RowHeadProps {
  readonly title: string;
  /** What the row counts, in one sentence on hover or focus, and at length on the Methods page. */
  readonly method?: { readonly anchor: string; readonly label: string };
}

/** The head of a row that has no view of its own. */
export function RowHead({ title, method }: RowHeadProps) {
  const say = useSay();
  return (
    <th scope="row" title={method?.label}>
      {title}{' '}
      {method !== undefined && (
        <Link
          to={`/methods#${method.anchor}`}
          className="row-help no-print"
          title={method.label}
          aria-label={`${say('chart.method')}: ${method.label}`}
        >
          {say('chart.method')}
        </Link>
      )}
    </th>
  );
}

/** The head of a row that opens to its full view below the table. */
export function OpeningRowHead({
  title,
  method,
  row,
  view,
  change,
}: RowHeadProps & ViewProps & { readonly row: OpenRow }) {
  const say = useSay();
  const isOpen = view.open === row;
  return (
    <th scope="row" title={method?.label}>
      {title}
      <button
        type="button"
        className="link-button row-help no-print"
        aria-expanded={isOpen}
        onClick={() => change({ open: isOpen ? null : row, cell: null })}
      >
        {say(isOpen ? 'compare.closeRow' : 'compare.openRow')}
      </button>{' '}
      {method !== undefined && (
        <Link
          to={`/methods#${method.anchor}`}
          className="row-help no-print"
          aria-label={`${say('chart.method')}: ${method.label}`}
        >
          {say('chart.method')}
        </Link>
      )}
    </th>
  );
}
