import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useSay } from '../../providers/i18n-provider.js';
import { PageHead } from '../../ui/PageHead.js';
import { EmptyState } from '../../ui/states.js';
import { SelectionBar } from '../selection/SelectionBar.js';
import { useSelection } from '../selection/use-selection.js';
import { Keywords } from './Keywords.js';
import type { WordsPart } from './parts.js';
import { Plot } from './Plot.js';
import { Sets } from './Sets.js';
import { useWordsView } from './use-words.js';
import { SHOWN } from './view.js';
import { WordPanel } from './WordPanel.js';

function Compared(part: WordsPart) {
  const say = useSay();
  const { view, change } = part;
  if (view.a.length === 0) return <EmptyState title={say('words.chooseTitle')} why={say('words.chooseWhy')} />;
  return (
    <section className="panel stack">
      <Tabs
        value={view.show}
        onChange={(_, show: (typeof SHOWN)[number]) => change({ show })}
        aria-label={say('words.view')}
      >
        {SHOWN.map((show) => (
          <Tab key={show} value={show} label={say(`words.views.${show}`)} />
        ))}
      </Tabs>
      {view.show === 'table' ? <Keywords {...part} /> : <Plot {...part} />}
    </section>
  );
}

/** Which words set two sets of articles apart, where they stand, and what stands beside them. */
export function WordsPage() {
  const say = useSay();
  const [selection, changeSelection] = useSelection();
  const [view, change] = useWordsView();
  const part = { selection, view, change };
  return (
    <>
      <PageHead title={say('words.title')} note={say('words.note')} />
      <SelectionBar selection={selection} change={changeSelection} withOutlets={false} />
      <div className="stack" style={{ gap: 20 }}>
        <Sets {...part} />
        <Compared {...part} />
        <WordPanel {...part} />
      </div>
    </>
  );
}
