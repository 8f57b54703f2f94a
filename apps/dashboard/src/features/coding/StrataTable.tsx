import type { Stratum } from '../../providers/coding-projects.js';
import { useSay } from '../../providers/i18n-provider.js';
import { countText } from '../../ui/numbers.js';

/** Strata with what each article's chance was: the numbers a weighted estimate needs. */
export function StrataTable({ strata }: { readonly strata: readonly Stratum[] }) {
  const say = useSay();
  return (
    <div className="scroll-x strata" tabIndex={0} role="region" aria-label={say('draw.strataTable')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('draw.stratum')}</th>
            <th scope="col" className="num">
              {say('draw.population')}
            </th>
            <th scope="col" className="num">
              {say('draw.sampled')}
            </th>
            <th scope="col" className="num">
              {say('draw.probability')}
            </th>
          </tr>
        </thead>
        <tbody>
          {strata.map((one) => (
            <tr key={one.key}>
              <td>
                <bdi dir="auto">{one.stratum}</bdi>
              </td>
              <td className="num">{countText(one.population)}</td>
              <td className="num">{countText(one.sampled)}</td>
              <td className="num">{one.inclusionProbability.toFixed(3)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
