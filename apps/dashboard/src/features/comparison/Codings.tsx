import { useSay } from '../../providers/i18n-provider.js';
import type { Label } from '../../providers/types.js';
import { FrameLetter } from '../../ui/FrameKey.js';
import { codings, type PlaceOf } from './label-marks.js';

interface CodingsProps {
  readonly labels: readonly Label[];
  readonly placeOf: PlaceOf;
}

/** Who said present, who said absent; a frame nobody coded is not listed. */
export function Codings({ labels, placeOf }: CodingsProps) {
  const say = useSay();
  const said = codings(labels);
  if (said.length === 0) return <p className="quiet">{say('compare.articleNotCoded')}</p>;
  return (
    <ul>
      {said.map((coding) => (
        <li key={coding.frameId} title={coding.notes.join('\n')}>
          <FrameLetter place={placeOf(coding.frameId)} /> {coding.name}
          {coding.present.length > 0 && <> · {say('compare.saidPresent', { coders: coding.present.join(', ') })}</>}
          {coding.absent.length > 0 && (
            <span className="quiet"> · {say('compare.saidAbsent', { coders: coding.absent.join(', ') })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
