import Button from '@mui/material/Button';
import { useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { tableExportUrl } from '../../providers/exports.js';
import { useSay } from '../../providers/i18n-provider.js';
import type { SourceRow } from '../../providers/types.js';
import { FilterBar, OrderChoice, SearchFilter, SelectFilter } from '../../ui/FilterBar.js';
import { ListFrame } from '../../ui/ListFrame.js';
import { OutletMark } from '../../ui/OutletMark.js';
import { PageHead } from '../../ui/PageHead.js';
import { EmptyState } from '../../ui/states.js';
import { STATUSES, TYPES } from './words.js';

function Filters() {
  const say = useSay();
  return (
    <FilterBar>
      <SearchFilter name="q" label={say('source.searchName')} />
      <SelectFilter
        name="type"
        label={say('source.type')}
        choices={TYPES.map((type) => [type, say(`source.types.${type}`)])}
      />
      <SelectFilter
        name="status"
        label={say('source.status')}
        choices={STATUSES.map((status) => [status, say(`source.statuses.${status}`)])}
      />
      <OrderChoice
        choices={[
          [{ field: 'NAME', order: 'ASC' }, say('source.byName')],
          [{ field: 'CREATED_AT', order: 'DESC' }, say('source.newest')],
        ]}
      />
    </FilterBar>
  );
}

function SourceTable() {
  const say = useSay();
  const { data = [] } = useListContext<SourceRow>();
  return (
    <div className="panel scroll-x" style={{ padding: 0 }} tabIndex={0} role="region" aria-label={say('nav.sources')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('source.name')}</th>
            <th scope="col">{say('source.type')}</th>
            <th scope="col">{say('source.status')}</th>
            <th scope="col">{say('source.country')}</th>
            <th scope="col">{say('source.languages')}</th>
            <th scope="col" className="num">
              {say('nav.articles')}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.map((source) => (
            <tr key={source.id}>
              <td>
                <Link to={`/sources/${source.id}`}>
                  <OutletMark outlet={source} />
                </Link>
              </td>
              <td>{source.type === null ? <span className="quiet">–</span> : say(`source.types.${source.type}`)}</td>
              <td>{say(`source.statuses.${source.status}`)}</td>
              <td>{source.country ?? '–'}</td>
              <td>{source.languages.join(', ')}</td>
              <td className="num">{source.articleCount}</td>
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

export function SourceList() {
  const say = useSay();
  return (
    <ListFrame
      resource="sources"
      sort={{ field: 'NAME', order: 'ASC' }}
      head={<Head />}
      filters={<Filters />}
      empty={
        <EmptyState
          title={say('source.noneTitle')}
          why={say('source.noneWhy')}
          action={<Link to="/sources/create">{say('source.create')}</Link>}
        />
      }
    >
      <SourceTable />
    </ListFrame>
  );
}
