import Button from '@mui/material/Button';
import { Link, Navigate, useParams } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { EventRow, EventStateRow } from '../../providers/types.js';
import { useRecord } from '../../providers/use-record.js';
import { spanText } from '../../ui/dates.js';
import { PageHead } from '../../ui/PageHead.js';
import { EmptyState, ErrorState, Loading } from '../../ui/states.js';
import { FlagNote } from '../health/index.js';
import { blindComparison, blindEvent } from './blind.js';
import { CompareActions } from './CompareActions.js';
import { CompareControls } from './CompareControls.js';
import { CompareTable } from './CompareTable.js';
import { Texts } from './Texts.js';
import { useComparison } from './use-comparison.js';
import { useView } from './use-view.js';
import { shownSources } from './view.js';

/** `2025-03-12T06:10:00Z` → `2025-03-12` */
const dayOf = (moment: string | null): string | null => moment?.slice(0, 10) ?? null;

function Comparing({ event }: { readonly event: EventRow }) {
  const say = useSay();
  const [view, change] = useView();
  const all = event.sources.map((source) => source.id);
  const shown = shownSources(view, all);
  const query = {
    eventId: event.id,
    sourceIds: shown,
    codebookVersionId: view.codebookVersionId,
    collapse: view.collapse,
  };
  const { data: named, error, isPending, isPlaceholderData, refetch } = useComparison(query);
  const nameOf = (place: number) => say('compare.outletNumber', { number: place + 1 });
  const data = named !== undefined && view.blind ? blindComparison(named, nameOf) : named;
  const note = [
    spanText(event.firstPublishedAt, event.lastPublishedAt) ?? say('event.undated'),
    say('count.outlets', { smart_count: event.sourceCount }),
    say('count.articles', { smart_count: event.articleCount }),
  ].join(' · ');
  return (
    <>
      <PageHead
        title={event.title}
        parent={{ to: '/events', name: say('nav.events') }}
        note={note}
        actions={
          <>
            <Button component={Link} to={`/events/${event.id}/articles`} variant="outlined">
              {say('grouping.arrange')}
            </Button>
            {data && <CompareActions comparison={data} query={query} isBlind={view.blind} />}
          </>
        }
      />
      <CompareControls
        event={view.blind ? blindEvent(event, nameOf) : event}
        shown={shown}
        view={view}
        change={change}
        comparison={data}
      />
      {!view.blind && event.firstPublishedAt !== null && (
        <FlagNote
          from={dayOf(event.firstPublishedAt)}
          to={dayOf(event.lastPublishedAt)}
          sourceIds={shown}
          collectionId={null}
        />
      )}
      {error !== null && data === undefined && <ErrorState error={error} retry={() => void refetch()} />}
      {isPending && error === null && <Loading lines={12} />}
      {data !== undefined && (
        <div className="stack" style={{ gap: 20 }} aria-busy={isPlaceholderData}>
          <CompareTable comparison={data} view={view} change={change} />
          <Texts comparison={data} view={view} change={change} />
        </div>
      )}
    </>
  );
}

/** The heart of the product: one event, 2 to 12 outlets as columns, everything shown restored by the address. */
export function EventCompare() {
  const say = useSay();
  const { id = '' } = useParams();
  const { data: event, error, isPending, refetch } = useRecord<EventStateRow>('events', id);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={14} />;
  // What was merged away, or emptied by people, tells where its articles went.
  if (event.sources.length === 0 && event.mergedInto !== null) return <Navigate to="articles" replace />;
  if (event.sources.length === 0) return <EmptyState title={event.title} why={say('event.noArticles')} />;
  return <Comparing key={event.id} event={event} />;
}
