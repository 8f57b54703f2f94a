import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { Comparison } from '../../providers/types.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { useVoiceShare } from '../voices/use-voices.js';
import { readVoice, writeVoice } from '../voices/voice-number.js';
import { VoicesView } from '../voices/VoicesView.js';
import type { ViewProps } from './CompareControls.js';
import { voicesOfEvent } from './VoicesRow.js';

/** The row of voices in full, below the table. */
export function VoicesPanel({ comparison, view, change }: ViewProps & { readonly comparison: Comparison }) {
  const say = useSay();
  const of = voicesOfEvent(comparison.event.id, view);
  const { data: share, error, refetch } = useVoiceShare(of);
  return (
    <section className="panel" id="voices" aria-label={say('voices.title')}>
      {error !== null && share === undefined && <ErrorState error={error} retry={() => void refetch()} />}
      {share === undefined && error === null && <Loading lines={8} />}
      {share !== undefined && (
        <VoicesView
          share={share}
          of={of}
          outlets={comparison.sources.map(({ source }) => source)}
          number={readVoice(view.voice)}
          open={(number) => change({ voice: number === null ? null : writeVoice(number) })}
          hidesOutlet={view.blind}
        />
      )}
      <p className="small no-print">
        <Link to="/voices">{say('voices.manage')}</Link>
      </p>
    </section>
  );
}
