import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { SourceRecord } from '../../providers/types.js';
import { useRecord } from '../../providers/use-record.js';
import { momentText } from '../../ui/dates.js';
import { Initials } from '../../ui/OutletMark.js';
import { PageHead } from '../../ui/PageHead.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { FeedsPanel } from '../feeds/index.js';
import { HealthPanel } from '../health/index.js';
import { AliasesPanel } from './AliasesPanel.js';
import { HistoryPanel } from './HistoryPanel.js';
import { LatestArticles } from './LatestArticles.js';
import { MergeDialog } from './MergeDialog.js';
import { QualityPanel } from './QualityPanel.js';
import { RatingsPanel } from './RatingsPanel.js';
import { UndoLine } from './UndoLine.js';

function Facts({ source }: { readonly source: SourceRecord }) {
  const say = useSay();
  return (
    <aside className="panel">
      <dl className="facts">
        <dt>{say('source.type')}</dt>
        <dd>{source.type === null ? '–' : say(`source.types.${source.type}`)}</dd>
        <dt>{say('source.status')}</dt>
        <dd>{say(`source.statuses.${source.status}`)}</dd>
        <dt>{say('source.country')}</dt>
        <dd>{source.country ?? '–'}</dd>
        <dt>{say('source.languages')}</dt>
        <dd>{source.languages.join(', ') || '–'}</dd>
        <dt>{say('source.homepage')}</dt>
        <dd>{source.homepage ?? '–'}</dd>
        <dt>{say('directory.collections')}</dt>
        <dd>{source.collections.map(({ name }) => name).join(', ') || say('directory.noCollections')}</dd>
        <dt>{say('source.changed')}</dt>
        <dd className="num">{momentText(source.updatedAt)}</dd>
      </dl>
    </aside>
  );
}

/** What a page of an outlet shows below its facts, in this order; further panels find their place here. */
const PANELS: readonly ((props: { readonly source: SourceRecord }) => React.ReactNode)[] = [
  QualityPanel,
  ({ source: { id, homepage } }) => <FeedsPanel sourceId={id} homepage={homepage} />,
  ({ source: { id } }) => <HealthPanel sourceId={id} />,
  LatestArticles,
  RatingsPanel,
  AliasesPanel,
  ({ source }) => <HistoryPanel sourceId={source.id} />,
];

function Merge({ source }: { readonly source: SourceRecord }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [batchId, setBatchId] = useState<string | null>(null);
  const merged = (batch: string) => {
    setBatchId(batch);
    setOpen(false);
  };
  return (
    <>
      {batchId !== null && <UndoLine key={batchId} text={say('directory.merging')} batchId={batchId} />}
      <Button onClick={() => setOpen(true)}>{say('directory.merge')}</Button>
      {isOpen && <MergeDialog source={source} close={() => setOpen(false)} merged={merged} />}
    </>
  );
}

function MergedNote({ source: { mergedInto } }: { readonly source: SourceRecord }) {
  const say = useSay();
  if (mergedInto === null) return null;
  return (
    <p role="note">
      {say('directory.mergedInto')} <Link to={`/sources/${mergedInto.id}`}>{mergedInto.name}</Link>
    </p>
  );
}

export function SourceShow() {
  const say = useSay();
  const { id = '' } = useParams();
  const { data: source, error, isPending, refetch } = useRecord<SourceRecord>('sources', id);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={10} />;
  const actions = source.mergedInto === null && (
    <>
      <Merge source={source} />
      <Button variant="outlined" component={Link} to={`/sources/${source.id}/edit`}>
        {say('action.edit')}
      </Button>
    </>
  );
  return (
    <>
      <PageHead
        title={source.name}
        parent={{ to: '/sources', name: say('nav.sources') }}
        note={<Initials outlet={source} />}
        actions={actions}
      />
      <MergedNote source={source} />
      <div className="columns">
        <div className="stack">
          {source.description !== null && <p dir="auto">{source.description}</p>}
          {PANELS.map((Panel, place) => (
            <Panel key={place} source={source} />
          ))}
        </div>
        <Facts source={source} />
      </div>
    </>
  );
}
