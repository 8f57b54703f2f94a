import type { FrameContrast } from '../../providers/contrast-types.js';
import { useSay } from '../../providers/i18n-provider.js';
import { FrameLetter } from '../../ui/FrameKey.js';
import { OutletMark } from '../../ui/OutletMark.js';
import { pText } from './numbers.js';

interface PartProps {
  readonly contrast: FrameContrast;
}

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(3).replace(/^0/, ''));

function Frames({ contrast: { associations, frames } }: PartProps) {
  const say = useSay();
  return (
    <div>
      <h2>{say('contrast.frames')}</h2>
      <p className="quiet small">{say('contrast.framesHow')}</p>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={say('contrast.frames')}>
        <table className="table small">
          <thead>
            <tr>
              {[
                say('contrast.columns.frame'),
                say('contrast.v'),
                say('contrast.columns.p'),
                say('contrast.ignoring'),
              ].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {associations.map((one, place) => (
              <tr key={one.frameId}>
                <th scope="row">
                  <FrameLetter place={place} /> {frames[place]?.name}
                </th>
                <td className="num">{figure(one.cramersV)}</td>
                <td className="num">
                  {pText(one.adjustedP)}
                  {one.isFlagged && ' ●'}
                </td>
                <td className="num quiet">{pText(one.pIgnoringEvents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Mixes({ contrast: { mixes, sources } }: PartProps) {
  const say = useSay();
  const sorted = mixes.toSorted((a, b) => (b.divergence ?? -1) - (a.divergence ?? -1)).slice(0, 60);
  const outlet = (id: string | null) => {
    const found = sources.find((one) => one.id === id);
    return found ? <OutletMark outlet={found} /> : say('contrast.rest');
  };
  return (
    <div>
      <h2>{say('contrast.mixes')}</h2>
      <p className="quiet small">{say('contrast.mixesHow')}</p>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={say('contrast.mixes')}>
        <table className="table small">
          <thead>
            <tr>
              {(['columns.outlet', 'columns.against', 'divergence', 'nullMean', 'columns.p'] as const).map((key) => (
                <th key={key} scope="col">
                  {say(`contrast.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((mix) => (
              <tr key={`${mix.sourceId} ${mix.otherId}`}>
                <th scope="row">{outlet(mix.sourceId)}</th>
                <td>{outlet(mix.otherId)}</td>
                <td className="num">{figure(mix.divergence)}</td>
                <td className="num quiet">{figure(mix.nullMean)}</td>
                <td className="num">
                  {mix.undefinedReason === 'NOT_TESTED_FOR_EVERY_PAIR'
                    ? say('contrast.notTested')
                    : pText(mix.adjustedP)}
                  {mix.isFlagged && ' ●'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Tests that look at all outlets, or at all frames, at once. */
export function WholeTables({ contrast }: PartProps) {
  return (
    <section className="panel agreement-pairs">
      <Frames contrast={contrast} />
      <Mixes contrast={contrast} />
    </section>
  );
}
