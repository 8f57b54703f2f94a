import { useSay } from '../../providers/i18n-provider.js';
import type { WordsView } from './view.js';

type Sort = WordsView['sort'];

interface HeadProps {
  readonly sort: Sort;
  readonly direction: 'rtl' | 'ltr';
  readonly onSort: (sort: Sort) => void;
}

function Sorter({ place, name, sort, onSort }: HeadProps & { readonly place: Sort; readonly name: string }) {
  const say = useSay();
  const isSorted = sort === place;
  return (
    <button
      type="button"
      className="cell"
      aria-pressed={isSorted}
      aria-label={say('concordance.sortBy', { place: name })}
      onClick={() => onSort(place)}
    >
      {name}
      {isSorted && <span aria-hidden="true"> ▾</span>}
    </button>
  );
}

/** Column heads sort: by outlet, date, or a word beside the node. */
export function ConcordanceHead(props: HeadProps) {
  const say = useSay();
  const sorterOf = (place: Sort, name: string = place) => <Sorter key={place} {...props} place={place} name={name} />;
  return (
    <div role="row" className="kwic-row kwic-head small">
      <span role="columnheader">{sorterOf('OUTLET', say('concordance.outlet'))}</span>
      <span role="columnheader">{sorterOf('DATE', say('concordance.date'))}</span>
      <span role="presentation" className="kwic-line" dir={props.direction}>
        <span role="columnheader" className="kwic-left">
          <span>{(['L3', 'L2', 'L1'] as const).map((place) => sorterOf(place))}</span>
        </span>
        <span role="columnheader" className="kwic-node quiet">
          {say('concordance.node')}
        </span>
        <span role="columnheader" className="kwic-right">
          <span>{(['R1', 'R2', 'R3'] as const).map((place) => sorterOf(place))}</span>
        </span>
      </span>
    </div>
  );
}
