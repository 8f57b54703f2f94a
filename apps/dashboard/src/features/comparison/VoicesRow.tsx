import { useSay } from '../../providers/i18n-provider.js';
import type { Comparison } from '../../providers/types.js';
import type { OutletVoices, VoiceShare } from '../../providers/voices-types.js';
import { useVoiceShare } from '../voices/use-voices.js';
import { groupNumber, writeVoice, type VoiceNumber } from '../voices/voice-number.js';
import { byWords, classNameIn, voiceText } from '../voices/voice-text.js';
import type { ViewProps } from './CompareControls.js';
import { OpeningRowHead } from './RowHead.js';
import type { View } from './view.js';

/** Enough for a cell; the full view has them all. */
const SHOWN = 3;

export const voicesOfEvent = (eventId: string, { collapse }: Pick<View, 'collapse'>) => ({
  filter: { eventId: { eq: eventId } },
  collapseCopies: collapse,
});

interface CellProps {
  readonly share: VoiceShare;
  readonly voices: OutletVoices | undefined;
  readonly open: (number: VoiceNumber) => void;
}

interface Line {
  readonly name: string;
  readonly text: string;
  readonly number: VoiceNumber;
}

/** Classes as far as people made any; else the speakers with most words. Who is unresolved is always told. */
function linesOf({ share, voices }: Omit<CellProps, 'open'>, names: Readonly<Record<string, string>>): Line[] {
  if (voices === undefined) return [];
  const sourceId = voices.source.id;
  const groups = byWords(voices.groups).map((group): Line => ({
    name: classNameIn(share, group.classId) ?? names[group.kind] ?? '',
    text: voiceText(group.share, group.quotations),
    number: groupNumber(sourceId, group),
  }));
  if (groups.some(({ number }) => number.kind === 'class')) return groups.slice(0, SHOWN);
  const speakers = voices.speakers.slice(0, SHOWN - 1).map((speaker): Line => ({
    name: speaker.name,
    text: voiceText(speaker.share, speaker.quotations),
    number: { sourceId, kind: 'speaker', key: speaker.key },
  }));
  return [...speakers, ...groups.filter(({ number }) => number.kind === 'unresolved')];
}

function VoicesCell({ share, voices, open }: CellProps) {
  const say = useSay();
  const names = { UNCLASSIFIED: say('voices.unclassified'), UNRESOLVED: say('voices.unresolved') };
  const lines = linesOf({ share, voices }, names);
  if (lines.length === 0) return <td className="quiet small">{say('voices.none')}</td>;
  return (
    <td>
      <ul>
        {lines.map(({ name, text, number }) => (
          <li key={writeVoice(number)} className="small">
            <button
              type="button"
              className="link-button"
              aria-label={`${name}: ${text}. ${say('voices.openGroup')}`}
              onClick={() => open(number)}
            >
              <bdi dir="auto">{name}</bdi> <span className="num">{text}</span>
            </button>
          </li>
        ))}
      </ul>
    </td>
  );
}

interface RowProps extends ViewProps {
  readonly comparison: Comparison;
}

/** Who is quoted directly, outlet by outlet; asked for apart, so that the table does not wait for it. */
export function VoicesRow({ comparison, view, change }: RowProps) {
  const say = useSay();
  const { data: share, error } = useVoiceShare(voicesOfEvent(comparison.event.id, view));
  const outlets = new Map(share?.outlets.map((one) => [one.source.id, one]));
  const open = (number: VoiceNumber) => {
    change({ open: 'voices', voice: writeVoice(number) });
    document.getElementById('voices')?.scrollIntoView({ block: 'nearest' });
  };
  const wait = error === null ? 'voices.measuring' : 'voices.failed';
  return (
    <tr>
      <OpeningRowHead
        row="voices"
        title={say('voices.row')}
        method={{ anchor: 'voices', label: say('voices.rowHelp') }}
        view={view}
        change={change}
      />
      {comparison.sources.map(({ source }) =>
        share?.run.status === 'MEASURED' ? (
          <VoicesCell key={source.id} share={share} voices={outlets.get(source.id)} open={open} />
        ) : (
          <td key={source.id} className="quiet small">
            {say(share === undefined || share.run.status === 'MEASURING' ? wait : 'voices.failed')}
          </td>
        ),
      )}
    </tr>
  );
}
