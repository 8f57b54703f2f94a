import { useSay } from '../../providers/i18n-provider.js';
import type { Outlet } from '../../providers/types.js';
import type { OutletVoices, VoiceEstimate } from '../../providers/voices-types.js';
import { OutletMark } from '../../ui/OutletMark.js';
import { countText } from '../../ui/numbers.js';
import type { VoiceNumber } from './voice-number.js';
import { voiceText } from './voice-text.js';

interface OutletTableProps {
  readonly outlets: readonly Outlet[];
  readonly voices: readonly OutletVoices[];
  readonly open: (number: VoiceNumber) => void;
}

function Share({ share, n }: { readonly share: VoiceEstimate; readonly n: number }) {
  return (
    <td className="num" title={share.method}>
      {voiceText(share, n)}
    </td>
  );
}

/** How much each outlet quotes at all, and how much of it is of nobody known. */
export function OutletTable({ outlets, voices, open }: OutletTableProps) {
  const say = useSay();
  const byId = new Map(voices.map((one) => [one.source.id, one]));
  const heads = ['outlet', 'quotations', 'quotedWords', 'quotedShare', 'distinct', 'unresolvedShare'] as const;
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={say('voices.byOutlet')}>
      <table className="table small">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {say(`voices.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outlets.map((outlet) => {
            const found = byId.get(outlet.id);
            if (found === undefined) return null;
            return (
              <tr key={outlet.id}>
                <th scope="row">
                  <OutletMark outlet={outlet} />
                </th>
                <td className="num">
                  <button
                    type="button"
                    className="link-button"
                    aria-label={`${outlet.name}: ${found.quotations}. ${say('voices.openGroup')}`}
                    onClick={() => open({ sourceId: outlet.id, kind: 'all', key: '' })}
                  >
                    {countText(found.quotations)}
                  </button>
                </td>
                <td className="num">{countText(found.quotedWords)}</td>
                <Share share={found.quotedShare} n={found.articles} />
                <td className="num">{countText(found.distinctSpeakers)}</td>
                <Share share={found.unresolved} n={found.quotations} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
