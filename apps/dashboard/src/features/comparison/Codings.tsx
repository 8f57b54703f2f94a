import { useSay } from '../../providers/i18n-provider.js';
import type { Label } from '../../providers/types.js';
import { FrameLetter } from '../../ui/FrameKey.js';
import { codings, type PlaceOf } from './label-marks.js';

interface CodingsProps {
  readonly labels: readonly Label[];
  readonly placeOf: PlaceOf;
  readonly isOpen?: boolean;
}

/**
 * Who said present, who said absent; a frame nobody coded is not listed. Closed until asked for, and part of the text's
 * own way down: a box that scrolls inside a box that scrolls catches the wheel.
 */
export function Codings({ labels, placeOf, isOpen = false }: CodingsProps) {
  const say = useSay();
  const said = codings(labels).sort((a, b) => placeOf(a.frameId) - placeOf(b.frameId));
  if (said.length === 0) return <p className="quiet small">{say('compare.articleNotCoded')}</p>;
  return (
    <details className="codings" open={isOpen}>
      <summary>
        {say('compare.codings', { smart_count: said.filter(({ present }) => present.length > 0).length })}
      </summary>
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
      {labels.some(({ carriedFromId }) => carriedFromId !== null) && (
        <p className="quiet small">{say('compare.carriedOver')}</p>
      )}
    </details>
  );
}
