import { useSay } from '../../providers/i18n-provider.js';
import type { Comparison, Coverage, SharedText } from '../../providers/types.js';
import { Initials } from '../../ui/OutletMark.js';
import { percentText } from '../../ui/numbers.js';
import { strongest } from './tables.js';
import type { View } from './view.js';

interface CellProps {
  readonly coverage: Coverage;
  readonly comparison: Comparison;
  readonly change: (part: Partial<View>) => void;
}

export function SharedTextCell({ coverage, comparison, change }: CellProps) {
  const say = useSay();
  if (coverage.sharedTextUndefinedReason !== null) return <td className="quiet small">{say('compare.notMeasured')}</td>;
  const outlets = new Map(comparison.event.sources.map((source) => [source.id, source]));
  const pairs = strongest(coverage.sharedText.filter((pair) => pair.otherSourceId !== coverage.source.id));
  if (pairs.length === 0) return <td className="quiet small">{say('compare.noShared')}</td>;
  const light = (pair: SharedText) => {
    const shown = comparison.sources.map(({ source }) => source.id);
    const withOther = shown.includes(pair.otherSourceId) ? shown : [...shown, pair.otherSourceId];
    change({ shared: true, sourceIds: withOther, textIds: [pair.articleId, pair.otherArticleId] });
    document.getElementById('texts')?.scrollIntoView({ block: 'start' });
  };
  return (
    <td>
      <ul>
        {pairs.slice(0, 4).map((pair) => {
          const other = outlets.get(pair.otherSourceId);
          if (other === undefined) return null;
          const share = percentText(pair.containment);
          const both = say('compare.sharedBoth', {
            share,
            name: other.name,
            other: percentText(pair.otherContainment),
          });
          const order =
            pair.firstPublished === 'THIS' || pair.firstPublished === 'OTHER' ? pair.firstPublished : 'UNKNOWN';
          return (
            <li key={pair.otherSourceId} className="small">
              <button type="button" className="link-button" title={both} onClick={() => light(pair)}>
                <span className="num">{say('compare.sharedIn', { share })}</span> <Initials outlet={other} />
              </button>{' '}
              <span className="quiet">{say(`compare.order.${order}`)}</span>
            </li>
          );
        })}
      </ul>
    </td>
  );
}
