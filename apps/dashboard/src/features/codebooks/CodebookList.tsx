import Button from '@mui/material/Button';
import { useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { CodebookRow } from '../../providers/types.js';
import { FilterBar, SearchFilter } from '../../ui/FilterBar.js';
import { ListFrame } from '../../ui/ListFrame.js';
import { PageHead } from '../../ui/PageHead.js';
import { EmptyState } from '../../ui/states.js';

function Cards() {
  const say = useSay();
  const { data = [] } = useListContext<CodebookRow>();
  return (
    <div className="cards">
      {data.map((book) => {
        const newest = book.versions[0];
        const labels = book.versions.reduce((sum, version) => sum + version.labelCount, 0);
        return (
          <article key={book.id} className="card">
            <h3>
              <Link to={`/codebooks/${book.id}`}>
                <bdi dir="auto">{book.name}</bdi>
              </Link>
            </h3>
            {newest !== undefined && (
              <p className="quiet small">
                {say('compare.version', { number: newest.versionNo })} · {say(`codebook.status.${newest.status}`)} ·{' '}
                {say('count.frames', { smart_count: newest.frames.length })} ·{' '}
                {say('count.labels', { smart_count: labels })}
              </p>
            )}
            {book.description !== null && <p className="small">{book.description}</p>}
            {book.citation !== null && <p className="quiet small">{book.citation}</p>}
          </article>
        );
      })}
    </div>
  );
}

function NewCodebook() {
  const say = useSay();
  return (
    <Button variant="contained" component={Link} to="/codebooks/create">
      {say('book.create')}
    </Button>
  );
}

export function CodebookList() {
  const say = useSay();
  return (
    <ListFrame
      resource="codebooks"
      sort={{ field: 'NAME', order: 'ASC' }}
      head={<PageHead title={say('nav.codebooks')} actions={<NewCodebook />} />}
      filters={
        <FilterBar>
          <SearchFilter name="q" label={say('codebook.search')} />
        </FilterBar>
      }
      empty={<EmptyState title={say('codebook.noneTitle')} why={say('codebook.noneWhy')} action={<NewCodebook />} />}
    >
      <Cards />
    </ListFrame>
  );
}
