import { useSay } from '../../providers/i18n-provider.js';
import { PageHead } from '../../ui/PageHead.js';
import { SelectionBar } from '../selection/SelectionBar.js';
import { useSelection } from '../selection/use-selection.js';

export function ContrastPage() {
  const say = useSay();
  const [selection, change] = useSelection();
  return (
    <>
      <PageHead title={say('nav.contrast')} />
      <SelectionBar selection={selection} change={change} />
    </>
  );
}
