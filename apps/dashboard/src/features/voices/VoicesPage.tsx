import { useSearchParams } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import { PageHead } from '../../ui/PageHead.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { articleFilterOf } from '../selection/selection.js';
import { SelectionBar } from '../selection/SelectionBar.js';
import { useSelection } from '../selection/use-selection.js';
import { ActorClasses } from './ActorClasses.js';
import { SpeakerList } from './SpeakerList.js';
import { useVoiceShare } from './use-voices.js';
import { readVoice, writeVoice, type VoiceNumber } from './voice-number.js';
import { VoicesView } from './VoicesView.js';

/** Who is quoted over any set of articles, and the classes that people group speakers into. */
export function VoicesPage() {
  const say = useSay();
  const [selection, change] = useSelection();
  const [params, setParams] = useSearchParams();
  const of = { filter: articleFilterOf(selection), collapseCopies: selection.collapse };
  const { data: share, error, refetch } = useVoiceShare(of);
  const open = (number: VoiceNumber | null) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        if (number === null) next.delete('voice');
        else next.set('voice', writeVoice(number));
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <>
      <PageHead title={say('voices.title')} note={say('voices.note')} />
      <SelectionBar selection={selection} change={change} />
      <div className="stack" style={{ gap: 20 }}>
        {error !== null && share === undefined && <ErrorState error={error} retry={() => void refetch()} />}
        {share === undefined && error === null && <Loading lines={10} />}
        {share !== undefined && (
          <section className="panel" aria-label={say('voices.chartTitle')}>
            <VoicesView
              share={share}
              of={of}
              outlets={share.outlets.map(({ source }) => source)}
              number={readVoice(params.get('voice'))}
              open={open}
            />
          </section>
        )}
        <ActorClasses />
        <SpeakerList filter={of.filter} />
      </div>
    </>
  );
}
