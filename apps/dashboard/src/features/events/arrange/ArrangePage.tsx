import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import type { EventArticles } from '../../../providers/events-door.js';
import { useSay } from '../../../providers/i18n-provider.js';
import { useResearch } from '../../../providers/use-research.js';
import { PageHead } from '../../../ui/PageHead.js';
import { ErrorState, Loading } from '../../../ui/states.js';
import { ActHistory } from '../ActHistory.js';
import { EventState } from '../EventState.js';
import { ActDialog } from './ActDialog.js';
import { ArticleRows } from './ArticleRows.js';
import type { Intent } from './asked.js';
import { useDrop } from './drag.js';
import { OtherEvents, useOthers } from './OtherEvents.js';

function useEventArticles(id: string) {
  const research = useResearch();
  return useQuery({
    queryKey: ['eventArticles', id],
    queryFn: ({ signal }) => research.eventArticles({ id, signal }),
  });
}

interface ToolsProps {
  readonly data: EventArticles;
  readonly chosen: readonly string[];
  readonly setChosen: (chosen: ReadonlySet<string>) => void;
  readonly ask: (intent: Intent) => void;
  readonly toOthers: () => void;
}

/** What can be done with the articles chosen; the same as dragging them. */
function Tools({ data, chosen, setChosen, ask, toOthers }: ToolsProps) {
  const say = useSay();
  const free = data.articles.filter(({ whyTogether }) => whyTogether?.isLocked !== true).map(({ id }) => id);
  const { isOver, handlers } = useDrop('articles', (articleIds) => ask({ kind: 'split', articleIds }));
  const isAll = free.length > 0 && chosen.length === free.length;
  return (
    <div className="row arrange-tools">
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={isAll}
            indeterminate={chosen.length > 0 && !isAll}
            onChange={(_, on) => setChosen(new Set(on ? free : []))}
          />
        }
        label={say('grouping.chooseAll')}
      />
      <span className="quiet num" role="status">
        {say('grouping.selected', { smart_count: chosen.length })}
      </span>
      <Button variant="outlined" disabled={chosen.length === 0} onClick={toOthers}>
        {say('grouping.moveTo')}
      </Button>
      <Button
        variant="outlined"
        disabled={chosen.length === 0 || chosen.length === data.articles.length}
        onClick={() => ask({ kind: 'split', articleIds: chosen })}
      >
        {say('grouping.split')}
      </Button>
      <Button disabled={chosen.length === 0} onClick={() => ask({ kind: 'out', articleIds: chosen })}>
        {say('grouping.takeOut')}
      </Button>
      <span className={isOver ? 'split-here drop' : 'split-here'} {...handlers}>
        {say('grouping.dropSplit')}
      </span>
    </div>
  );
}

function Arranging({ data }: { readonly data: EventArticles }) {
  const say = useSay();
  const [chosenIds, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [intent, ask] = useState<Intent | null>(null);
  const others = useOthers(data.event);
  const search = useRef<HTMLDivElement>(null);
  const chosen = data.articles.map(({ id }) => id).filter((id) => chosenIds.has(id));
  const mergeDropped = ([id]: readonly string[]) => {
    const from = others.others.find((event) => event.id === id);
    if (from !== undefined) ask({ kind: 'merge', from });
  };
  const { isOver, handlers } = useDrop('event', mergeDropped);
  return (
    <>
      <HeadTools data={data} ask={ask} />
      <div className="arrange">
        <section className={isOver ? 'panel stack drop' : 'panel stack'} aria-labelledby="articles-here" {...handlers}>
          <h2 id="articles-here">{say('grouping.articles')}</h2>
          <Tools
            {...{ data, chosen, setChosen, ask }}
            toOthers={() => search.current?.querySelector('input')?.focus()}
          />
          <ArticleRows articles={data.articles} chosen={new Set(chosen)} setChosen={setChosen} ask={ask} />
        </section>
        <div className="stack" ref={search}>
          <OtherEvents chosen={chosen} ask={ask} {...others} />
          <ActHistory acts={data.event.acts} eventId={data.event.id} />
        </div>
      </div>
      {intent !== null && (
        <ActDialog intent={intent} event={data.event} close={() => ask(null)} done={() => setChosen(new Set())} />
      )}
    </>
  );
}

/** What is about the whole event. */
function HeadTools({ data, ask }: Pick<ToolsProps, 'data' | 'ask'>) {
  const say = useSay();
  const { isLocked } = data.event;
  return (
    <div className="row no-print">
      <Button onClick={() => ask({ kind: 'name' })}>{say('grouping.doName')}</Button>
      <Button onClick={() => ask({ kind: isLocked ? 'unlock' : 'lock' })}>
        {say(isLocked ? 'grouping.doUnlock' : 'grouping.doLock')}
      </Button>
    </div>
  );
}

/** Which articles an event has and why, and everything a person can do about it. */
export function ArrangePage() {
  const say = useSay();
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useEventArticles(id);
  if (error !== null && data === undefined) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending || data === undefined) return <Loading lines={12} />;
  const { event } = data;
  const toCompare = (
    <Link className="quiet" to={`/events/${event.id}`}>
      {say('grouping.compare')}
    </Link>
  );
  return (
    <>
      <PageHead
        title={event.title}
        parent={{ to: '/events', name: say('nav.events') }}
        note={<EventState event={event} />}
        actions={event.articleCount > 0 ? toCompare : undefined}
      />
      {event.mergedInto !== null && (
        <p className="panel">
          {say('grouping.merged')}{' '}
          <Link to={`/events/${event.mergedInto.id}/articles`}>
            <bdi dir="auto">{event.mergedInto.title}</bdi>
          </Link>
        </p>
      )}
      <Arranging key={event.id} data={data} />
    </>
  );
}
