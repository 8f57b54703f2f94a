import type { Agreement, FrameAgreement } from '../../providers/agreement-types.js';
import { useSay } from '../../providers/i18n-provider.js';
import { coefficientText, numberText } from './numbers.js';

const rateOf = ({ falseAlarmRate }: Agreement): string => String(Math.round((falseAlarmRate ?? 0) * 100));

/** α wave by wave, and whether it changed. */
export function Drift({ agreement, frame }: { readonly agreement: Agreement; readonly frame: FrameAgreement }) {
  const say = useSay();
  const { waves, flagged, pAdjusted } = frame.drift;
  return (
    <section>
      <h3>{say('agreement.drift')}</h3>
      {waves.length < 2 ? (
        <p className="quiet small">{say('agreement.driftNone')}</p>
      ) : (
        <>
          <ul className="small">
            {waves.map(({ wave, alpha, units }) => (
              <li key={wave}>{say('agreement.wave', { number: wave, alpha: coefficientText(alpha), units })}</li>
            ))}
          </ul>
          <p>
            <strong>{say(flagged ? 'agreement.changed' : 'agreement.steady')}</strong>{' '}
            <span className="quiet">p {numberText(pAdjusted)}</span>
          </p>
          <p className="quiet small">{say('agreement.driftNote', { rate: rateOf(agreement) })}</p>
        </>
      )}
    </section>
  );
}

/** Only what is flagged is named: a list of all differences would invite reading chance. */
export function Biases({ agreement }: { readonly agreement: Agreement }) {
  const say = useSay();
  const flagged = agreement.biases.filter((bias) => bias.flagged);
  return (
    <section>
      <h3>{say('agreement.bias')}</h3>
      {flagged.length === 0 && <p>{say('agreement.biasNone')}</p>}
      <ul>
        {flagged.map(({ coder, frame, difference, n, pAdjusted }) => (
          <li key={`${coder.id} ${frame.id}`}>
            {say((difference ?? 0) > 0 ? 'agreement.biasMore' : 'agreement.biasLess', {
              coder: coder.name,
              frame: frame.name,
              points: Math.round(Math.abs(difference ?? 0) * 100),
              n,
              p: numberText(pAdjusted),
            })}
          </li>
        ))}
      </ul>
      <p className="quiet small">{say('agreement.biasNote', { rate: rateOf(agreement) })}</p>
    </section>
  );
}
