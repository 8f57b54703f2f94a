import Button from '@mui/material/Button';
import { useState } from 'react';
import { useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { tableExportUrl } from '../../providers/exports.js';
import { useSay } from '../../providers/i18n-provider.js';
import type { SourceRow } from '../../providers/types.js';
import { ListFrame } from '../../ui/ListFrame.js';
import { PageHead } from '../../ui/PageHead.js';
import { EmptyState } from '../../ui/states.js';
import { BulkEdit } from './BulkEdit.js';
import { DirectoryFiles } from './DirectoryFiles.js';
import { SourceFilters } from './SourceFilters.js';
import { SourceTable } from './SourceTable.js';
import { UndoLine } from './UndoLine.js';

function Head() {
  const say = useSay();
  const { total } = useListContext();
  const actions = (
    <>
      <Button component={Link} to="/collections">
        {say('collections.title')}
      </Button>
      <Button href={tableExportUrl('sources')} download>
        {say('action.exportCsv')}
      </Button>
      <Button variant="contained" component={Link} to="/sources/create">
        {say('source.create')}
      </Button>
    </>
  );
  const note = total === undefined ? undefined : say('count.outlets', { smart_count: total });
  return <PageHead title={say('nav.sources')} note={note} actions={actions} />;
}

/** Outlets chosen on any page, as they were when they were chosen. */
function useChosen() {
  const [chosen, setChosen] = useState<ReadonlyMap<string, SourceRow>>(new Map());
  const choose = (sources: readonly SourceRow[], isChosen: boolean) => {
    const next = new Map(chosen);
    for (const source of sources) {
      if (isChosen) next.set(source.id, source);
      else next.delete(source.id);
    }
    setChosen(next);
  };
  return { chosen, choose, clear: () => setChosen(new Map()) };
}

export function SourceList() {
  const say = useSay();
  const { chosen, choose, clear } = useChosen();
  const [batchId, setBatchId] = useState<string | null>(null);
  const changed = (batch: string) => {
    setBatchId(batch);
    clear();
  };
  return (
    <ListFrame
      resource="sources"
      sort={{ field: 'NAME', order: 'ASC' }}
      head={<Head />}
      filters={
        <>
          <DirectoryFiles />
          <SourceFilters />
          {batchId !== null && <UndoLine key={batchId} text={say('directory.changed')} batchId={batchId} />}
          {chosen.size > 0 && <BulkEdit sources={[...chosen.values()]} close={clear} changed={changed} />}
        </>
      }
      empty={
        <EmptyState
          title={say('source.noneTitle')}
          why={say('source.noneWhy')}
          action={<Link to="/sources/create">{say('source.create')}</Link>}
        />
      }
    >
      <SourceTable chosen={chosen} choose={choose} />
    </ListFrame>
  );
}
