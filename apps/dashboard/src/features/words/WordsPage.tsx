import { useSay } from '../../providers/i18n-provider.js';
import { PageHead } from '../../ui/PageHead.js';
import { SelectionBar } from '../selection/SelectionBar.js';
import { useSelection } from '../selection/use-selection.js';

export function WordsPage() {
  const say = useSay();
  const [selection, change] = useSelection();
  return (
    <>
      <PageHead title={say('nav.words')} />
      <SelectionBar selection={selection} change={change} />
    </>
  );
}
