import { useSay } from '../../providers/i18n-provider.js';
import type { ReuseCell, TextReuse } from '../../providers/text-reuse-types.js';
import type { Outlet } from '../../providers/types.js';
import { percentText } from '../../ui/numbers.js';
import { Initials, OutletMark } from '../../ui/OutletMark.js';
import { orderOf } from './order.js';

export type ChoosePair = (ids: readonly [string, string]) => void;

interface MatrixProps {
  readonly reuse: TextReuse;
  /** As they are named on this page, which may hide who they are. */
  readonly outlets: readonly Outlet[];
  readonly pairIds: readonly string[];
  readonly choose: ChoosePair;
}

interface CellProps {
  readonly cell: ReuseCell;
  readonly own: Outlet;
  readonly other: Outlet;
  readonly isOpen: boolean;
  readonly choose: ChoosePair;
}

/** A share with its sentence; the tint repeats the number and says nothing of its own. */
function Cell({ cell, own, other, isOpen, choose }: CellProps) {
  const say = useSay();
  const { articleId, otherArticleId, containment, quotedContainment } = cell.strongest;
  const names = { name: own.name, other: other.name };
  const sentence = [
    say('reuse.cell', { share: percentText(containment), ...names }),
    ...(quotedContainment > 0 ? [say('reuse.cellQuoted', { quoted: percentText(quotedContainment) })] : []),
    say(`reuse.order.${orderOf(cell.strongest)}`, names),
    say('reuse.cellPairs', { smart_count: cell.pairCount }),
  ].join('. ');
  return (
    <td style={{ background: `color-mix(in srgb, var(--accent) ${Math.round(containment * 28)}%, var(--surface))` }}>
      <button
        type="button"
        className="matrix-cell num"
        aria-pressed={isOpen}
        aria-label={sentence}
        title={sentence}
        onClick={() => choose([articleId, otherArticleId])}
      >
        {percentText(containment)}
      </button>
    </td>
  );
}

const isPair = (pairIds: readonly string[], { strongest }: ReuseCell): boolean =>
  pairIds.includes(strongest.articleId) && pairIds.includes(strongest.otherArticleId);

/** Rows and columns in order of first report; each cell opens the passages behind it. */
export function ReuseMatrix({ reuse, outlets, pairIds, choose }: MatrixProps) {
  const say = useSay();
  const named = new Map(outlets.map((outlet) => [outlet.id, outlet]));
  const shown = reuse.sources.flatMap(({ id }) => named.get(id) ?? []);
  const cells = new Map(reuse.cells.map((cell) => [`${cell.sourceId} ${cell.otherSourceId}`, cell]));
  const cellOf = (own: Outlet, other: Outlet) => {
    const cell = cells.get(`${own.id} ${other.id}`);
    if (own.id === other.id) return <td key={other.id} className="self" aria-hidden="true" />;
    if (cell === undefined) {
      return (
        <td key={other.id} className="quiet small">
          {say('reuse.nothing')}
        </td>
      );
    }
    return <Cell key={other.id} cell={cell} own={own} other={other} isOpen={isPair(pairIds, cell)} choose={choose} />;
  };
  return (
    <div className="compare-scroll" tabIndex={0} role="region" aria-label={say('reuse.title')}>
      <table className="reuse-matrix">
        <caption className="quiet small">{say('reuse.matrix')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('reuse.rowOutlet')}</th>
            {shown.map((outlet) => (
              <th key={outlet.id} scope="col">
                <Initials outlet={outlet} />
                <span className="hidden-text">{outlet.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((own) => (
            <tr key={own.id}>
              <th scope="row">
                <OutletMark outlet={own} />
              </th>
              {shown.map((other) => cellOf(own, other))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
