import type { Agreement } from '../../providers/agreement-types.js';
import { useSay } from '../../providers/i18n-provider.js';
import { momentText } from '../../ui/dates.js';
import { coefficientText } from './numbers.js';
import { howText } from './words.js';

/** How the numbers were made, so that they can be found again. */
export function Made({ agreement }: { readonly agreement: Agreement }) {
  const say = useSay();
  const { multiLabel, lossyLeftOut, methodVersion, seed, replicates, measuredAt, inputHash, frames } = agreement;
  return (
    <div className="quiet small">
      {multiLabel !== null && (
        <p>
          {say('agreement.multi', {
            ...{ variant: multiLabel.variant, value: coefficientText(multiLabel.alpha) },
            how: howText(say, multiLabel.alpha),
          })}
        </p>
      )}
      {lossyLeftOut !== null && lossyLeftOut > 0 && <p>{say('agreement.lossy', { smart_count: lossyLeftOut })}</p>}
      {frames.some(({ advice }) => advice.codersPerUnit !== null) && <p>{say('agreement.codeMoreNote')}</p>}
      <p>
        {say('agreement.made', {
          ...{ method: methodVersion, seed, replicates, hash: inputHash.slice(0, 12) },
          when: momentText(measuredAt, 'TIME') ?? '–',
        })}
      </p>
    </div>
  );
}
