import { useSay } from '../../providers/i18n-provider.js';
import { VariantMark, type MarkedVariant } from './marks.js';
import { moved } from './view.js';

/** The order of names on screen: alphabetical, or a person's own. It says nothing about the names. */
export function OrderChoice({
  variants,
  order,
  change,
}: {
  readonly variants: readonly MarkedVariant[];
  readonly order: readonly string[];
  readonly change: (order: readonly string[]) => void;
}) {
  const say = useSay();
  const keys = variants.map(({ key }) => key);
  return (
    <details className="no-print">
      <summary>
        {say('names.order')}: {order.length === 0 ? say('names.alphabetical') : say('names.ownOrder')}
      </summary>
      <ol className="plain">
        {variants.map((variant, place) => (
          <li key={variant.key} className="row">
            <button
              type="button"
              className="link-button"
              disabled={place === 0}
              aria-label={say('names.moveUp', { name: variant.name })}
              onClick={() => change(moved(keys, variant.key, -1))}
            >
              ▴
            </button>
            <button
              type="button"
              className="link-button"
              disabled={place === variants.length - 1}
              aria-label={say('names.moveDown', { name: variant.name })}
              onClick={() => change(moved(keys, variant.key, 1))}
            >
              ▾
            </button>
            <VariantMark variant={variant} />
          </li>
        ))}
      </ol>
      {order.length > 0 && (
        <button type="button" className="link-button" onClick={() => change([])}>
          {say('names.alphabetical')}
        </button>
      )}
    </details>
  );
}
