import { useSay } from '../../providers/i18n-provider.js';
import type { Arranged } from './arrange.js';
import type { ChangeView } from './use-contrast.js';
import { moved } from './view.js';

interface ListProps {
  readonly title: string;
  readonly items: readonly { readonly id: string; readonly name: string }[];
  readonly onMove: (ids: readonly string[]) => void;
}

function Movable({ title, items, onMove }: ListProps) {
  const say = useSay();
  const ids = items.map(({ id }) => id);
  return (
    <div>
      <h3 className="small">{title}</h3>
      <ol className="row plain">
        {items.map(({ id, name }, at) => (
          <li key={id} className="movable">
            <button
              type="button"
              disabled={at === 0}
              aria-label={say('contrast.moveEarlier', { name })}
              onClick={() => onMove(moved(ids, id, -1))}
            >
              ◂
            </button>
            <bdi dir="auto">{name}</bdi>
            <button
              type="button"
              disabled={at === items.length - 1}
              aria-label={say('contrast.moveLater', { name })}
              onClick={() => onMove(moved(ids, id, 1))}
            >
              ▸
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Rows and columns moved place by place; the order stays in the address. */
export function OrderByHand({ arranged, change }: { readonly arranged: Arranged; readonly change: ChangeView }) {
  const say = useSay();
  return (
    <div className="stack no-print">
      <Movable title={say('contrast.outletsInOrder')} items={arranged.outlets} onMove={(rows) => change({ rows })} />
      <Movable
        title={say('contrast.framesInOrder')}
        items={arranged.frames}
        onMove={(columns) => change({ columns })}
      />
    </div>
  );
}
