import type { FrameAgreement } from '../../providers/agreement-types.js';
import { useSay } from '../../providers/i18n-provider.js';
import { proportionText } from '../../ui/numbers.js';
import { coefficientText, numberText } from './numbers.js';
import { howText } from './words.js';

const SHOWN = ['alpha', 'alphaAnalytic', 'percentAgreement', 'gwetAC1', 'alphaU', 'tokenF1'] as const;

function Coefficients({ frame }: { readonly frame: FrameAgreement }) {
  const say = useSay();
  return (
    <table className="table small">
      <caption>{say('agreement.others')}</caption>
      <thead>
        <tr>
          {(['coefficient', 'value', 'se', 'n', 'missing', 'how'] as const).map((column) => (
            <th key={column} scope="col">
              {say(`agreement.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SHOWN.map((name) => (
          <tr key={name}>
            <th scope="row">{say(`agreement.names.${name}`)}</th>
            <td className="num">{coefficientText(frame[name])}</td>
            <td className="num">{numberText(frame[name].se)}</td>
            <td className="num">{frame[name].n}</td>
            <td className="num">{frame[name].nMissing}</td>
            <td>{howText(say, frame[name])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Marginals beside the coefficients: without them a high agreement on a rare frame misleads. */
export function FrameDetails({ frame }: { readonly frame: FrameAgreement }) {
  const say = useSay();
  return (
    <div className="agreement-details">
      <Coefficients frame={frame} />
      <table className="table small">
        <caption>{say('agreement.marginals')}</caption>
        <tbody>
          {frame.marginals.map(({ coder, share }) => (
            <tr key={coder.id}>
              <th scope="row">
                <bdi dir="auto">{coder.name}</bdi>
              </th>
              <td className="num">{proportionText(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
