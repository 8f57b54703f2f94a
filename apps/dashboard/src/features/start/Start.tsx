import { useQuery } from '@tanstack/react-query';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { Corpus, EventRow } from '../../providers/types.js';
import { useResearch } from '../../providers/use-research.js';
import { spanText } from '../../ui/dates.js';
import { PageHead } from '../../ui/PageHead.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { EmptyCorpus } from './EmptyCorpus.js';
import { EventCard } from './EventCard.js';
import { SearchEverything } from './SearchEverything.js';
import { Beside } from './Beside.js';

function CorpusLine({ corpus }: { readonly corpus: Corpus }) {
  const say = useSay();
  const counts = [
    say('count.articles', { smart_count: corpus.articleCount }),
    say('count.outlets', { smart_count: corpus.sourceCount }),
    say('count.events', { smart_count: corpus.eventCount }),
    say('count.labels', { smart_count: corpus.labelCount }),
    spanText(corpus.firstPublishedAt, corpus.lastPublishedAt),
  ];
  return <span>{counts.filter((part) => part !== null).join(' · ')}</span>;
}

const NEWEST = { pagination: { page: 1, perPage: 6 }, sort: { field: 'FIRST_PUBLISHED_AT', order: 'DESC' } } as const;

function NewestEvents() {
  const say = useSay();
  const { data, error, isPending, refetch } = useGetList<EventRow>('events', NEWEST);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={8} />;
  return (
    <section className="stack" aria-labelledby="newest">
      <div className="row spread">
        <h2 id="newest">{say('start.newest')}</h2>
        <Link to="/events">{say('start.allEvents')}</Link>
      </div>
      {data.length === 0 ? (
        <p className="quiet">{say('start.noEvents')}</p>
      ) : (
        <div className="cards">
          {data.map((event) => (
            <EventCard key={event.id} event={event} />
          ))}
        </div>
      )}
    </section>
  );
}

/** What is in the corpus, the newest events, one search box, and what came in. */
export function Start() {
  const say = useSay();
  const research = useResearch();
  const {
    data: corpus,
    error,
    isPending,
    refetch,
  } = useQuery({
    queryKey: ['corpus'],
    queryFn: ({ signal }) => research.corpus({ signal }),
  });
  if (error !== null) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={12} />;
  if (corpus.articleCount === 0) return <EmptyCorpus />;
  return (
    <>
      <PageHead title={say('start.title')} note={<CorpusLine corpus={corpus} />} />
      <SearchEverything />
      <div className="columns">
        <NewestEvents />
        <Beside corpus={corpus} />
      </div>
    </>
  );
}
