import Button from '@mui/material/Button';
import { useState } from 'react';
import type { DirectoryEntry } from '../../providers/directory-door.js';
import { useSay } from '../../providers/i18n-provider.js';
import { momentText } from '../../ui/dates.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { useDirectoryChange, useHistory } from './use-directory.js';

const WHATS = [
  ...(['name', 'initials', 'type', 'status', 'country', 'languages', 'homepage', 'description', 'mergedInto'] as const),
  ...(['alias', 'rating', 'collection', 'feed'] as const),
];
/** A field of a newer server stands under its own name. */
function nameOf(what: string, say: ReturnType<typeof useSay>): string {
  const known = WHATS.find((each) => each === what);
  return known === undefined ? what : say(`directory.whats.${known}`);
}

const STEP = 20;
const MOST = 200;

function Lines({ entry }: { readonly entry: DirectoryEntry }) {
  const say = useSay();
  return (
    <ul>
      {entry.lines.map(({ what, before, after }, index) => (
        <li key={index}>
          {nameOf(what, say)}:{' '}
          {before !== null && (
            <>
              <del>
                <bdi dir="auto">{before}</bdi>
              </del>{' '}
            </>
          )}
          {after !== null && (
            <ins>
              <bdi dir="auto">{after}</bdi>
            </ins>
          )}
        </li>
      ))}
      {entry.articleCount > 0 && <li>{say('directory.movedArticles', { smart_count: entry.articleCount })}</li>}
    </ul>
  );
}

function Entry({ entry, undo }: { readonly entry: DirectoryEntry; readonly undo: (() => void) | null }) {
  const say = useSay();
  const act = say(`directory.acts.${entry.act}`);
  const moment = momentText(entry.changedAt);
  return (
    <li>
      <div className="row">
        <strong>{act}</strong>
        {entry.otherSource !== null && (
          <span>
            <bdi dir="auto">{entry.otherSource.name}</bdi> → <bdi dir="auto">{entry.source.name}</bdi>
          </span>
        )}
        <span className="quiet small num">{moment}</span>
        <bdi className="quiet small">{entry.changedBy}</bdi>
        {entry.undoneById !== null && <span className="quiet small">{say('directory.isUndone')}</span>}
        {entry.undoneById === null && undo !== null && (
          <Button size="small" onClick={undo} aria-label={say('directory.undoOf', { what: `${act}, ${moment}` })}>
            {say('directory.undo')}
          </Button>
        )}
      </div>
      {entry.reason !== null && <bdi dir="auto">{entry.reason}</bdi>}
      <Lines entry={entry} />
    </li>
  );
}

/** Who changed what and when; every entry can be undone as long as nothing of it was changed again. */
export function HistoryPanel({ sourceId }: { readonly sourceId: string }) {
  const say = useSay();
  const [first, setFirst] = useState(STEP);
  const { data, error, isPending, refetch } = useHistory(sourceId, first);
  const { change } = useDirectoryChange();
  const undo = (changeId: string) => () => change.mutate({ kind: 'undo', input: { changeId } });
  return (
    <section className="panel stack" aria-labelledby="history">
      <h2 id="history">{say('directory.history')}</h2>
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {isPending && error === null && <Loading lines={4} />}
      {data?.nodes.length === 0 && <p className="quiet">{say('directory.noHistory')}</p>}
      {change.error !== null && <p role="alert">{change.error.message}</p>}
      <ol className="plain stack">
        {data?.nodes.map((entry) => (
          <Entry key={entry.id} entry={entry} undo={change.isPending ? null : undo(entry.id)} />
        ))}
      </ol>
      {data?.pageInfo.hasNextPage === true && first < MOST && (
        <Button onClick={() => setFirst(Math.min(MOST, first + STEP * 3))}>{say('directory.more')}</Button>
      )}
    </section>
  );
}
