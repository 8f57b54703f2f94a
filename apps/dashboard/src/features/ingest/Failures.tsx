import Button from '@mui/material/Button';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSay } from '../../providers/i18n-provider.js';
import type { IngestFailure } from '../../providers/types.js';
import { useResearch } from '../../providers/use-research.js';
import { ErrorState, Loading } from '../../ui/states.js';

function FailureRow({ failure }: { readonly failure: IngestFailure }) {
  const say = useSay();
  return (
    <tr>
      <td className="small">
        <bdi>{failure.file}</bdi>
      </td>
      <td className="num">{failure.line ?? '–'}</td>
      <td>{failure.field ?? '–'}</td>
      <td>
        {failure.message} <code className="quiet">{failure.code}</code>
        {failure.raw !== null && (
          <details>
            <summary className="small">{say('ingest.raw')}</summary>
            <pre className="code" dir="auto">
              {failure.raw}
            </pre>
          </details>
        )}
      </td>
    </tr>
  );
}

/** What was refused, where, why, and the row itself, so that it can be mended and imported again. */
export function Failures({ runId, isGoing }: { readonly runId: string; readonly isGoing: boolean }) {
  const say = useSay();
  const research = useResearch();
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useInfiniteQuery({
    queryKey: ['ingestFailures', runId],
    queryFn: ({ pageParam, signal }) => research.ingestFailures({ id: runId, after: pageParam, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: isGoing ? 4_000 : false,
  });
  if (error !== null) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={4} />;
  const failures = data.pages.flatMap((page) => page.failures);
  if (failures.length === 0) return <p className="quiet">{say('ingest.noFailures')}</p>;
  const total = data.pages[0]?.total ?? null;
  return (
    <section className="stack" aria-labelledby="failures">
      <h2 id="failures">
        {say('ingest.failures')} {total !== null && <span className="quiet num">{total}</span>}
      </h2>
      <div className="panel scroll-x" style={{ padding: 0 }} tabIndex={0} role="region" aria-labelledby="failures">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('ingest.file')}</th>
              <th scope="col" className="num">
                {say('ingest.line')}
              </th>
              <th scope="col">{say('ingest.field')}</th>
              <th scope="col">{say('ingest.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {failures.map((failure) => (
              <FailureRow key={failure.id} failure={failure} />
            ))}
          </tbody>
        </table>
      </div>
      {hasNextPage && (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('list.more')}
        </Button>
      )}
    </section>
  );
}
