import { useSay } from '../../providers/i18n-provider.js';
import type { NamingProfile } from '../../providers/names-types.js';
import { ChartTools } from '../../ui/ChartTools.js';
import { VariantMark, type MarkedVariant } from './marks.js';
import { collocatesTable } from './tables.js';

const SHOWN = 12;

/** The words around each name, side by side. */
export function Collocates({
  profile,
  variants,
}: {
  readonly profile: NamingProfile;
  readonly variants: readonly MarkedVariant[];
}) {
  const say = useSay();
  const title = say('names.collocatesTitle');
  const basis = say('names.collocatesBasis');
  return (
    <section className="panel stack" aria-label={title}>
      <div className="spread">
        <span>
          <strong>{title}</strong> <span className="quiet small">{basis}</span>
        </span>
        <span className="row no-print">
          <ChartTools
            {...{ title, basis, method: 'names', table: collocatesTable(profile) }}
            isDrawn={false}
            drawing={() => null}
          />
        </span>
      </div>
      <div className="collocates">
        {variants.map((variant) => {
          const words = profile.collocates.find(({ variantKey }) => variantKey === variant.key)?.words ?? [];
          return (
            <div key={variant.key}>
              <VariantMark variant={variant} />
              {words.length === 0 && <p className="quiet small">{say('names.noCollocates')}</p>}
              <ol className="plain small">
                {words.slice(0, SHOWN).map(({ word, together, logDice }) => (
                  <li key={word}>
                    <bdi dir="auto">{word}</bdi>
                    <span className="quiet num">
                      {say('names.together', { k: together })} {logDice.toFixed(1)}
                    </span>
                  </li>
                ))}
              </ol>
            </div>
          );
        })}
      </div>
    </section>
  );
}
