import Button from '@mui/material/Button';
import { useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { tableExportUrl } from '../../providers/exports.js';
import { useSay } from '../../providers/i18n-provider.js';
import type { EventStateRow } from '../../providers/types.js';
import { spanText } from '../../ui/dates.js';
import { DayFilter, FilterBar, OrderChoice, SearchFilter, SelectFilter } from '../../ui/FilterBar.js';
import { ListFrame } from '../../ui/ListFrame.js';
import { OutletChips } from '../../ui/OutletMark.js';
import { PageHead } from '../../ui/PageHead.js';
import { EmptyState } from '../../ui/states.js';
import { useOutlets } from '../sources/use-outlets.js';
import { EventState } from './EventState.js';

function Filters() {
  const say = useSay();
  const outlets = useOutlets();
  return (
    <FilterBar>
      <SearchFilter name="q" label={say('event.searchTitle')} />
      <SelectFilter name="sourceId" label={say('article.outlet')} choices={outlets.map(({ id, name }) => [id, name])} />
      <DayFilter name="from" label={say('list.from')} />
      <DayFilter name="to" label={say('list.to')} />
      <SelectFilter
        name="minSources"
        label={say('event.atLeast')}
        choices={['2', '3', '4', '6', '8'].map((least) => [
          least,
          say('count.outlets', { smart_count: Number(least) }),
        ])}
      />
      <OrderChoice
        choices={[
          [{ field: 'FIRST_PUBLISHED_AT', order: 'DESC' }, say('event.newest')],
          [{ field: 'FIRST_PUBLISHED_AT', order: 'ASC' }, say('event.oldest')],
          [{ field: 'ARTICLE_COUNT', order: 'DESC' }, say('event.mostArticles')],
          [{ field: 'TITLE', order: 'ASC' }, say('event.byTitle')],
        ]}
      />
    </FilterBar>
  );
}

function EventTable() {
  const say = useSay();
  const { data = [] } = useListContext<EventStateRow>();
  return (
    <div className="panel scroll-x" style={{ padding: 0 }} tabIndex={0} role="region" aria-label={say('nav.events')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('event.title')}</th>
            <th scope="col">{say('event.when')}</th>
            <th scope="col">{say('event.outlets')}</th>
            <th scope="col" className="num">
              {say('nav.articles')}
            </th>
            <th scope="col">{say('grouping.state')}</th>
          </tr>
        </thead>
        <tbody>
          {data.map((event) => (
            <tr key={event.id}>
              <td>
                <Link to={`/events/${event.id}`}>
                  <bdi dir="auto">{event.title}</bdi>
                </Link>
              </td>
              <td className="quiet" style={{ whiteSpace: 'nowrap' }}>
                {spanText(event.firstPublishedAt, event.lastPublishedAt) ?? say('event.undated')}
              </td>
              <td>
                <OutletChips outlets={event.sources} />
              </td>
              <td className="num">
                <Link to={`/events/${event.id}/articles`}>
                  {event.articleCount}
                  <span className="hidden-text"> {say('grouping.articles')}</span>
                </Link>
              </td>
              <td>
                <EventState event={event} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head() {
  const say = useSay();
  const { total } = useListContext();
  const actions = (
    <>
      <Button variant="outlined" component={Link} to="/event-review">
        {say('grouping.review')}
      </Button>
      <Button href={tableExportUrl('events')} download>
        {say('action.exportCsv')}
      </Button>
    </>
  );
  const note = total === undefined ? undefined : say('count.events', { smart_count: total });
  return <PageHead title={say('nav.events')} note={note} actions={actions} />;
}

export function EventList() {
  const say = useSay();
  const upload = <Link to="/ingest-runs/create">{say('ingest.upload')}</Link>;
  return (
    <ListFrame
      resource="events"
      sort={{ field: 'FIRST_PUBLISHED_AT', order: 'DESC' }}
      head={<Head />}
      filters={<Filters />}
      empty={<EmptyState title={say('event.noneTitle')} why={say('event.noneWhy')} action={upload} />}
    >
      <EventTable />
    </ListFrame>
  );
}
