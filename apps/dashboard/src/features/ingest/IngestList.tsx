import Button from '@mui/material/Button';
import { useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { IngestRun } from '../../providers/types.js';
import { momentText } from '../../ui/dates.js';
import { FilterBar, SelectFilter } from '../../ui/FilterBar.js';
import { ListFrame } from '../../ui/ListFrame.js';
import { countText } from '../../ui/numbers.js';
import { PageHead } from '../../ui/PageHead.js';
import { EmptyState } from '../../ui/states.js';
import { RunStatus } from './RunStatus.js';
import { runName } from './run-name.js';
import { COUNTS, STATUSES } from './words.js';

function RunTable() {
  const say = useSay();
  const { data = [] } = useListContext<IngestRun>();
  return (
    <div className="panel scroll-x" style={{ padding: 0 }} tabIndex={0} role="region" aria-label={say('nav.ingest')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('ingest.file')}</th>
            <th scope="col">{say('ingest.state')}</th>
            <th scope="col">{say('ingest.started')}</th>
            {COUNTS.map((count) => (
              <th key={count} scope="col" className="num">
                {say(`ingest.count.${count}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.map((run) => (
            <tr key={run.id}>
              <td>
                <Link to={`/ingest-runs/${run.id}`}>
                  <bdi title={run.label}>{runName(run.label)}</bdi>
                </Link>
              </td>
              <td style={{ whiteSpace: 'nowrap' }}>
                <RunStatus status={run.status} />
              </td>
              <td style={{ whiteSpace: 'nowrap' }}>{momentText(run.startedAt)}</td>
              {COUNTS.map((count) => (
                <td key={count} className="num">
                  {countText(run[count])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function IngestList() {
  const say = useSay();
  const upload = (
    <Button variant="contained" component={Link} to="/ingest-runs/create">
      {say('ingest.upload')}
    </Button>
  );
  return (
    <ListFrame
      resource="ingest-runs"
      sort={{ field: 'STARTED_AT', order: 'DESC' }}
      head={<PageHead title={say('nav.ingest')} actions={upload} />}
      filters={
        <FilterBar>
          <SelectFilter
            name="status"
            label={say('ingest.state')}
            choices={STATUSES.map((status) => [status, say(`ingest.status.${status}`)])}
          />
        </FilterBar>
      }
      empty={<EmptyState title={say('ingest.noneTitle')} why={say('ingest.noneWhy')} action={upload} />}
    >
      <RunTable />
    </ListFrame>
  );
}
