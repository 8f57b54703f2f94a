import Button from '@mui/material/Button';
import { Link, useParams } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { ConceptVersion, ConceptWithVersions } from '../../providers/names-types.js';
import { downloadText, fileName } from '../../ui/download.js';
import { PageHead } from '../../ui/PageHead.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { RunState } from '../selection/RunState.js';
import { articleFilterOf } from '../selection/selection.js';
import { SelectionBar } from '../selection/SelectionBar.js';
import { useSelection } from '../selection/use-selection.js';
import { conceptFile } from './concept-file.js';
import { Profile } from './Profile.js';
import { Suggestions } from './Suggestions.js';
import { useConcept, useConceptChanges, useNamesView, useProfile } from './use-names.js';
import { Versions } from './Versions.js';

function Actions({ concept, version }: { readonly concept: ConceptWithVersions; readonly version: ConceptVersion }) {
  const say = useSay();
  const { archive } = useConceptChanges();
  const isArchived = concept.archivedAt !== null;
  return (
    <>
      <Button component={Link} to={`/names/${concept.id}/edit`} variant="outlined">
        {say('names.edit')}
      </Button>
      <Button onClick={() => downloadText(fileName(version.name, 'json'), 'application/json', conceptFile(version))}>
        {say('names.exportJson')}
      </Button>
      <Button disabled={archive.isPending} onClick={() => archive.mutate({ id: concept.id, archived: !isArchived })}>
        {say(isArchived ? 'names.unarchive' : 'names.archive')}
      </Button>
    </>
  );
}

function Measured({ version }: { readonly version: ConceptVersion }) {
  const [view, change] = useNamesView();
  const [selection] = useSelection();
  const asked = { filter: articleFilterOf(selection), collapseCopies: selection.collapse };
  const { data, error, isPending, refetch } = useProfile({
    ...{ conceptVersionId: version.id, ...asked, inputHash: view.hash },
  });
  if (error !== null && data === undefined) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={10} />;
  if (data.run.status !== 'MEASURED') return <RunState run={data.run} />;
  return <Profile profile={data} version={version} selection={asked} view={view} change={change} />;
}

function OldVersion({ concept, shown }: { readonly concept: ConceptWithVersions; readonly shown: ConceptVersion }) {
  const say = useSay();
  const [, change] = useNamesView();
  const newest = concept.current.versionNo;
  if (shown.versionNo === newest) return null;
  return (
    <p role="status">
      {say('names.oldVersion', { number: shown.versionNo, newest })}{' '}
      <button type="button" className="link-button" onClick={() => change({ versionId: null })}>
        {say('names.showNewest')}
      </button>
    </p>
  );
}

/** One concept: who writes which of its names, in the articles chosen above. */
export function ConceptPage() {
  const say = useSay();
  const { id = '' } = useParams();
  const [view, changeView] = useNamesView();
  const [selection, changeSelection] = useSelection();
  const { data: concept, error, isPending, refetch } = useConcept(id);
  if (error !== null) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={12} />;
  const version = concept.versions.find((one) => one.id === view.versionId) ?? concept.current;
  return (
    <>
      <PageHead
        title={version.name}
        parent={{ to: '/names', name: say('names.title') }}
        note={version.description ?? undefined}
        actions={<Actions concept={concept} version={version} />}
      />
      <OldVersion concept={concept} shown={version} />
      <SelectionBar selection={selection} change={changeSelection} />
      <div className="stack" style={{ gap: 20 }}>
        <Measured version={version} />
        <Suggestions eventIds={selection.eventIds} version={concept.current} />
        <Versions concept={concept} shown={version} show={(versionId) => changeView({ versionId })} />
      </div>
    </>
  );
}
