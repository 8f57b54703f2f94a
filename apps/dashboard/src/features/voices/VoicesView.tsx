import { useSay } from '../../providers/i18n-provider.js';
import type { Outlet } from '../../providers/types.js';
import type { VoiceShare, VoicesOf } from '../../providers/voices-types.js';
import { Chart } from '../../ui/Chart.js';
import { countText } from '../../ui/numbers.js';
import { RunMade } from '../selection/RunMade.js';
import { RunState } from '../selection/RunState.js';
import { OutletTable } from './OutletTable.js';
import { QuotationList } from './QuotationList.js';
import { SpeakerTable } from './SpeakerTable.js';
import { voicesTable } from './tables.js';
import { ofOutlet, whoseOf, type VoiceNumber } from './voice-number.js';
import { classNameIn } from './voice-text.js';
import { VoicesDrawing } from './VoicesDrawing.js';

interface VoicesViewProps {
  readonly share: VoiceShare;
  readonly of: VoicesOf;
  /** In this order, under these names. */
  readonly outlets: readonly Outlet[];
  readonly number: VoiceNumber | null;
  readonly open: (number: VoiceNumber | null) => void;
  readonly hidesOutlet?: boolean;
}

function useNameOf(share: VoiceShare): (number: VoiceNumber) => string {
  const say = useSay();
  return ({ kind, key }) => {
    if (kind === 'class') return classNameIn(share, key) ?? say('voices.actorClass');
    if (kind !== 'speaker') return say(`voices.${kind}`);
    const speakers = share.outlets.flatMap((outlet) => outlet.speakers);
    return speakers.find((speaker) => speaker.key === key)?.name ?? key;
  };
}

function Behind({ share, of, outlets, number, open, hidesOutlet = false }: VoicesViewProps) {
  const say = useSay();
  const nameOf = useNameOf(share);
  if (number === null) return null;
  const outlet = outlets.find(({ id }) => id === number.sourceId);
  if (outlet === undefined) return null;
  const who = say('voices.behindOf', { who: nameOf(number), outlet: outlet.name });
  return (
    <QuotationList
      title={say('voices.behind', { who })}
      of={{ ...of, filter: ofOutlet(of.filter, number.sourceId) }}
      whose={whoseOf(number)}
      hidesOutlet={hidesOutlet}
      close={() => open(null)}
    />
  );
}

function Buttons({ share, outlets, open }: VoicesViewProps) {
  const say = useSay();
  return (
    <>
      <h3>{say('voices.byOutlet')}</h3>
      <OutletTable outlets={outlets} voices={share.outlets} open={open} />
      <h3>{say('voices.speakers')}</h3>
      <p className="quiet small">{say('voices.speakersWhy')}</p>
      <SpeakerTable
        outlets={outlets}
        voices={share.outlets.filter(({ source }) => outlets.some(({ id }) => id === source.id))}
        open={open}
      />
    </>
  );
}

/** Shares with their intervals, who speaks where, and the quotations behind each number. */
export function VoicesView(props: VoicesViewProps) {
  const { share, outlets } = props;
  const say = useSay();
  if (share.run.status !== 'MEASURED') return <RunState run={share.run} />;
  const clusters = say(share.clusterBy === 'EVENT' ? 'voices.clusterEVENT' : 'voices.clusterARTICLE');
  const words = countText(share.quotedWords ?? 0);
  const title = say('voices.chartTitle');
  return (
    <div className="stack">
      {(share.unreadArticles ?? 0) > 0 && (
        <p role="status">{say('voices.unread', { smart_count: share.unreadArticles ?? 0 })}</p>
      )}
      <Chart
        title={title}
        basis={say('voices.chartBasis', { n: countText(share.quotations ?? 0), words, clusters })}
        method="voices"
        table={voicesTable(share, outlets)}
      >
        <VoicesDrawing share={share} outlets={outlets} title={title} />
      </Chart>
      <Behind {...props} />
      <Buttons {...props} />
      <RunMade run={share.run} />
    </div>
  );
}
