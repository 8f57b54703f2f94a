import { useSay } from '../../providers/i18n-provider.js';
import type { Outlet } from '../../providers/types.js';
import type { OutletVoices } from '../../providers/voices-types.js';
import { Initials } from '../../ui/OutletMark.js';
import { ClassSelect } from './ClassSelect.js';
import { speakerLines, type SpeakerLine } from './tables.js';
import type { VoiceNumber } from './voice-number.js';
import { voiceText } from './voice-text.js';

interface SpeakerTableProps {
  readonly outlets: readonly Outlet[];
  readonly voices: readonly OutletVoices[];
  readonly open: (number: VoiceNumber) => void;
}

function SpeakerRow({ line, outlets, open }: Omit<SpeakerTableProps, 'voices'> & { readonly line: SpeakerLine }) {
  const say = useSay();
  const { key, name, classId, byOutlet } = line;
  return (
    <tr>
      <th scope="row">
        <bdi dir="auto">{name}</bdi>
      </th>
      <td>
        <ClassSelect speakerKey={key} name={name} classId={classId} />
      </td>
      {outlets.map(({ id, name: outlet }) => {
        const found = byOutlet.get(id);
        if (found === undefined) return <td key={id}>–</td>;
        const text = voiceText(found.share, found.quotations);
        return (
          <td key={id} className="num">
            <button
              type="button"
              className="link-button"
              aria-label={`${name}, ${outlet}: ${text}. ${say('voices.openGroup')}`}
              onClick={() => open({ sourceId: id, kind: 'speaker', key })}
            >
              {text}
            </button>
          </td>
        );
      })}
    </tr>
  );
}

/** Who speaks, at what length in which outlet, and in which actor class people put them. */
export function SpeakerTable({ outlets, voices, open }: SpeakerTableProps) {
  const say = useSay();
  const lines = speakerLines(voices);
  if (lines.length === 0) return <p className="quiet">{say('voices.nobodyFound')}</p>;
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={say('voices.speakers')}>
      <table className="table small">
        <thead>
          <tr>
            <th scope="col">{say('voices.speaker')}</th>
            <th scope="col">{say('voices.actorClass')}</th>
            {outlets.map((outlet) => (
              <th key={outlet.id} scope="col">
                <Initials outlet={outlet} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <SpeakerRow key={line.key} line={line} outlets={outlets} open={open} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
