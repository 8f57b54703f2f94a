import { useSay } from '../../providers/i18n-provider.js';
import { OutletsChoice } from '../selection/OutletsChoice.js';
import { CountChoice } from './Choice.js';
import type { WordsPart } from './parts.js';

function Toggle({
  label,
  isOn,
  onChange,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  return (
    <label className="words-choice">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

/** How words are counted, in the open: a list of stop words changes every number. */
function Options({ selection, view, change }: WordsPart) {
  const say = useSay();
  const said = say('words.said', {
    stop: say(view.stop ? 'words.saidStop' : 'words.saidNoStop'),
    stem: say(view.stem ? 'words.saidStem' : 'words.saidNoStem'),
    numbers: say(view.numbers ? 'words.saidNumbers' : 'words.saidNoNumbers'),
  });
  return (
    <div className="words-options">
      <span className="row" role="group" aria-label={say('words.options')}>
        <CountChoice
          label={say('words.minFrequency')}
          value={view.minFrequency}
          most={1_000_000}
          onChange={(minFrequency) => change({ minFrequency })}
        />
        <CountChoice
          label={say('words.minDocuments')}
          value={view.minDocuments}
          most={1_000_000}
          onChange={(minDocuments) => change({ minDocuments })}
        />
        <Toggle label={say('words.stop')} isOn={view.stop} onChange={(stop) => change({ stop })} />
        <Toggle label={say('words.stem')} isOn={view.stem} onChange={(stem) => change({ stem })} />
        <Toggle label={say('words.numbers')} isOn={view.numbers} onChange={(numbers) => change({ numbers })} />
      </span>
      <p className="quiet small">
        {said} {say(selection.collapse ? 'words.copiesOnce' : 'words.copiesAll')}
      </p>
    </div>
  );
}

/** The outlets of each set, and how their words are counted. */
export function Sets(part: WordsPart) {
  const say = useSay();
  const { view, change } = part;
  return (
    <section className="panel stack no-print" aria-label={`${say('words.setA')}, ${say('words.setB')}`}>
      <div className="row">
        <OutletsChoice
          label={say('words.setA')}
          placeholder={say('words.chooseA')}
          ids={view.a}
          onChange={(a) => change({ a })}
        />
        <OutletsChoice
          label={say('words.setB')}
          placeholder={say('words.restOfAll')}
          ids={view.b}
          onChange={(b) => change({ b })}
        />
      </div>
      <Options {...part} />
    </section>
  );
}
