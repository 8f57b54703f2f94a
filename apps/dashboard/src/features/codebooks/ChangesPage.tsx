import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router-dom';
import { codebookMigrating } from '../../providers/codebook-editing.js';
import { useSay } from '../../providers/i18n-provider.js';
import type { CodebookRecord } from '../../providers/types.js';
import { useRecord } from '../../providers/use-record.js';
import { PageHead } from '../../ui/PageHead.js';
import { EmptyState, ErrorState, Loading } from '../../ui/states.js';
import { CarryOver } from './CarryOver.js';
import { DiffPanel } from './DiffPanel.js';

type Version = CodebookRecord['versions'][number];

/** What lies between two versions of a codebook: their words, and what becomes of labels. */
export function ChangesPage() {
  const say = useSay();
  const { id = '' } = useParams();
  const { data: book, error, isPending, refetch } = useRecord<CodebookRecord>('codebooks', id);
  const [search, setSearch] = useSearchParams();
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={12} />;
  const to = book.versions.find((version) => version.id === search.get('to')) ?? book.versions[0];
  const others = book.versions.filter((version) => version.id !== to?.id);
  const from = others.find((version) => version.id === search.get('from')) ?? others[0];
  const parent = { to: `/codebooks/${id}`, name: book.name };
  if (from === undefined || to === undefined) {
    return (
      <>
        <PageHead title={say('book.changes')} parent={parent} />
        <EmptyState title={book.name} why={say('changes.oneVersion')} />
      </>
    );
  }
  const numbers = { from: from.versionNo, to: to.versionNo };
  const choose = (side: 'from' | 'to', versionId: string) =>
    setSearch({ from: from.id, to: to.id, [side]: versionId }, { replace: true });
  return (
    <>
      <PageHead title={say('changes.title', numbers)} parent={parent} />
      <div className="stack" style={{ maxInlineSize: 980 }}>
        <div className="row">
          <VersionField side="from" versions={book.versions} chosen={from} choose={choose} />
          <VersionField side="to" versions={book.versions} chosen={to} choose={choose} />
        </div>
        <Between key={`${from.id} ${to.id}`} codebookId={id} from={from} to={to} />
      </div>
    </>
  );
}

function VersionField(props: {
  readonly side: 'from' | 'to';
  readonly versions: readonly Version[];
  readonly chosen: Version;
  readonly choose: (side: 'from' | 'to', versionId: string) => void;
}) {
  const say = useSay();
  const { side, versions, chosen, choose } = props;
  return (
    <TextField
      select
      label={say(`changes.${side}`)}
      value={chosen.id}
      onChange={({ target }) => choose(side, target.value)}
      sx={{ minWidth: 200 }}
    >
      {versions.map(({ id, versionNo, status }) => (
        <MenuItem key={id} value={id}>
          {say(status === 'DRAFT' ? 'changes.versionDraft' : 'changes.version', { number: versionNo })}
        </MenuItem>
      ))}
    </TextField>
  );
}

function Between({
  codebookId,
  from,
  to,
}: {
  readonly codebookId: string;
  readonly from: Version;
  readonly to: Version;
}) {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['codebook changes', from.id, to.id],
    queryFn: ({ signal }) => codebookMigrating.changes(from.id, to.id, signal),
    gcTime: 0,
  });
  if (error !== null) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={8} />;
  const frames = [...from.frames, ...to.frames];
  return (
    <>
      <DiffPanel diff={data.diff} nameOf={(key) => frames.findLast((frame) => frame.key === key)?.name ?? key} />
      {data.proposal !== null && <CarryOver {...{ codebookId, from, to, proposal: data.proposal }} />}
    </>
  );
}
