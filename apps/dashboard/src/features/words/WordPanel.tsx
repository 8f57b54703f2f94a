import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import { Choice } from './Choice.js';
import { Concordance } from './Concordance.js';
import { Neighbours } from './Neighbours.js';
import type { WordsPart } from './parts.js';
import { PANELS, PLACES } from './view.js';

/** A word may be typed at any time, with or without a comparison. */
function LookUp({ view, change }: Omit<WordsPart, 'selection'>) {
  const say = useSay();
  const [typed, setTyped] = useState(view.word);
  return (
    <form
      className="row no-print"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        change({ word: typed.trim() });
      }}
    >
      <label className="words-choice">
        {say('words.look')}
        <input type="search" value={typed} size={28} dir="auto" onChange={(event) => setTyped(event.target.value)} />
      </label>
      <Button type="submit" variant="outlined" size="small">
        {say('words.lookUp')}
      </Button>
      <span className="quiet small">{say('words.lookHow')}</span>
    </form>
  );
}

function Opened(part: WordsPart) {
  const say = useSay();
  const { view, change } = part;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    head.current?.scrollIntoView({ block: 'nearest' });
    head.current?.focus({ preventScroll: true });
  }, [view.word]);
  const title = say(view.panel === 'concordance' ? 'concordance.title' : 'collocates.title', { query: view.word });
  return (
    <>
      <h2 ref={head} tabIndex={-1} dir="auto">
        {title}
      </h2>
      <div className="row">
        <Tabs
          value={view.panel}
          onChange={(_, panel: (typeof PANELS)[number]) => change({ panel })}
          aria-label={say('words.panel')}
        >
          {PANELS.map((panel) => (
            <Tab key={panel} value={panel} label={say(`words.panels.${panel}`)} />
          ))}
        </Tabs>
        {view.a.length > 0 && view.panel === 'concordance' && (
          <Choice
            label={say('words.where')}
            value={view.where}
            values={PLACES}
            nameOf={(place) => `words.places.${place}`}
            onChange={(where) => change({ where })}
          />
        )}
        <Button size="small" onClick={() => change({ word: '' })}>
          {say('words.closeWord')}
        </Button>
      </div>
      {view.panel === 'concordance' ? <Concordance {...part} /> : <Neighbours {...part} />}
    </>
  );
}

/** One word: where it stands, and what stands beside it. */
export function WordPanel(part: WordsPart) {
  return (
    <section className="panel stack words-panel">
      <LookUp key={part.view.word} view={part.view} change={part.change} />
      {part.view.word !== '' && <Opened {...part} />}
    </section>
  );
}
