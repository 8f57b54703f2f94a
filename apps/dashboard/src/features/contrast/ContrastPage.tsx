import Button from '@mui/material/Button';
import { codeOf } from '../../providers/errors.js';
import { useSay } from '../../providers/i18n-provider.js';
import type { FrameContrast } from '../../providers/contrast-types.js';
import { PageHead } from '../../ui/PageHead.js';
import { EmptyState, ErrorState, Loading } from '../../ui/states.js';
import { RunMade } from '../selection/RunMade.js';
import { RunState } from '../selection/RunState.js';
import type { Selection } from '../selection/selection.js';
import { SelectionBar } from '../selection/SelectionBar.js';
import { useSelection } from '../selection/use-selection.js';
import { CellTexts } from './CellTexts.js';
import { ContrastChart } from './ContrastChart.js';
import { ContrastControls } from './ContrastControls.js';
import { FamilyLine } from './FamilyLine.js';
import { PairedTable } from './PairedTable.js';
import { Sensitivity } from './Sensitivity.js';
import { type ChangeView, scopeOf, useContrast, useContrastView } from './use-contrast.js';
import type { ContrastView } from './view.js';
import { WholeTables } from './WholeTables.js';

interface ContrastProps {
  readonly selection: Selection;
  readonly view: ContrastView;
  readonly change: ChangeView;
}

/** A stored result says so, and leads back to the corpus as it is now. */
function Kept({
  contrast,
  view,
  change,
}: { readonly contrast: FrameContrast } & Pick<ContrastProps, 'view' | 'change'>) {
  const say = useSay();
  return view.result === null ? (
    <Button size="small" onClick={() => change({ result: contrast.run.inputHash })}>
      {say('run.keep')}
    </Button>
  ) : (
    <p className="row small" role="note">
      {say('run.kept')}
      <Button size="small" onClick={() => change({ result: null })}>
        {say('run.now')}
      </Button>
    </p>
  );
}

function Measured({ contrast, selection, view, change }: ContrastProps & { readonly contrast: FrameContrast }) {
  const say = useSay();
  if (contrast.cells.length === 0) {
    return <EmptyState title={say('contrast.nothingTitle')} why={say('contrast.nothingWhy')} />;
  }
  return (
    <div className="stack" style={{ gap: 20 }}>
      <section className="panel stack">
        <ContrastControls {...{ contrast, view, change }} />
        <ContrastChart {...{ contrast, view, change }} />
        <FamilyLine contrast={contrast} />
        <div className="row spread">
          <RunMade run={contrast.run} />
          <Kept {...{ contrast, view, change }} />
        </div>
      </section>
      <PairedTable contrast={contrast} />
      <WholeTables contrast={contrast} />
      {view.result === null && <Sensitivity {...{ contrast, view, change, scope: scopeOf(selection, view) }} />}
      {view.cell !== null && <CellTexts {...{ contrast, change, open: view.cell }} />}
    </div>
  );
}

interface AnswerProps extends ContrastProps {
  readonly answer: ReturnType<typeof useContrast>;
}

function Answer({ answer: { data, error, isPending, refetch }, ...props }: AnswerProps) {
  const say = useSay();
  if (error !== null) {
    return codeOf(error) === 'NOTHING_CODED' ? (
      <EmptyState title={say('contrast.nothingTitle')} why={say('contrast.nothingAtAll')} />
    ) : (
      <ErrorState error={error} retry={() => void refetch()} />
    );
  }
  if (isPending) return <Loading lines={12} />;
  if (data.run.status !== 'MEASURED') return <RunState run={data.run} />;
  return <Measured {...props} contrast={data} />;
}

/** Outlets × frames over many events: shares with intervals, tests within events, and what they rest on. */
export function ContrastPage() {
  const say = useSay();
  const [selection, changeSelection] = useSelection();
  const [view, change] = useContrastView();
  const answer = useContrast(scopeOf(selection, view), view);
  // Where none was chosen the API takes the version with most labels, and says which.
  const codebookVersionId = selection.codebookVersionId ?? answer.data?.codebookVersionId ?? null;
  return (
    <>
      <PageHead title={say('contrast.title')} note={say('contrast.note')} />
      <SelectionBar selection={{ ...selection, codebookVersionId }} change={changeSelection} withCodebook />
      <Answer {...{ answer, selection, view, change }} />
    </>
  );
}
