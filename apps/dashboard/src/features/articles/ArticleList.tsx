import Button from '@mui/material/Button';
import { useGetList, useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { articlesExportUrl } from '../../providers/exports.js';
import { useSay } from '../../providers/i18n-provider.js';
import type { ArticleRow, CodebookRow } from '../../providers/types.js';
import { momentText } from '../../ui/dates.js';
import { DayFilter, FilterBar, OrderChoice, SearchFilter, SelectFilter } from '../../ui/FilterBar.js';
import { languageChoices } from '../../ui/languages.js';
import { ListFrame } from '../../ui/ListFrame.js';
import { OutletMark } from '../../ui/OutletMark.js';
import { PageHead } from '../../ui/PageHead.js';
import { EmptyState } from '../../ui/states.js';
import { useOutlets } from '../sources/use-outlets.js';
import { ChosenEvent } from './ChosenEvent.js';
import { Snippets } from './Snippets.js';

const BY_NAME = { pagination: { page: 1, perPage: 200 }, sort: { field: 'NAME', order: 'ASC' } } as const;

function CodebookFilters() {
  const say = useSay();
  const { filterValues } = useListContext();
  const { data = [] } = useGetList<CodebookRow>('codebooks', BY_NAME);
  const versions = data.flatMap((book) => book.versions.map((version) => ({ ...version, name: book.name })));
  const chosen = versions.find(({ id }) => id === filterValues['codebookVersionId']);
  return (
    <>
      <SelectFilter
        name="codebookVersionId"
        label={say('article.codedWith')}
        choices={versions.map(({ id, name, versionNo }) => [id, `${name} v${versionNo}`])}
      />
      {chosen !== undefined && (
        <SelectFilter
          name="frameId"
          label={say('article.frame')}
          choices={chosen.frames.map(({ id, name }) => [id, name])}
        />
      )}
    </>
  );
}

function Filters() {
  const say = useSay();
  const outlets = useOutlets();
  const { filterValues } = useListContext();
  const isSearching = typeof filterValues['q'] === 'string' && filterValues['q'] !== '';
  return (
    <FilterBar>
      <SearchFilter name="q" label={say('article.search')} />
      <SelectFilter name="sourceId" label={say('article.outlet')} choices={outlets.map(({ id, name }) => [id, name])} />
      <SelectFilter
        name="language"
        label={say('article.language')}
        choices={[...languageChoices(), ['none', say('article.languageUnknown')]]}
      />
      <DayFilter name="from" label={say('list.from')} />
      <DayFilter name="to" label={say('list.to')} />
      <CodebookFilters />
      <ChosenEvent />
      <OrderChoice
        choices={[
          ...(isSearching ? [[{ field: 'RELEVANCE', order: 'DESC' }, say('article.relevance')] as const] : []),
          [{ field: 'PUBLISHED_AT', order: 'DESC' }, say('article.newest')],
          [{ field: 'PUBLISHED_AT', order: 'ASC' }, say('article.oldest')],
        ]}
      />
    </FilterBar>
  );
}

function Head() {
  const say = useSay();
  const { total, filterValues } = useListContext();
  const note = total === undefined ? undefined : say('count.articles', { smart_count: total });
  const formats = ['csv', 'jsonl'] as const;
  const downloads = formats.map((format) => (
    <Button key={format} href={articlesExportUrl(filterValues, format)} download>
      {say('article.exportAll', { format: format.toUpperCase() })}
    </Button>
  ));
  return <PageHead title={say('nav.articles')} note={note} actions={downloads} />;
}

function Results() {
  const say = useSay();
  const { data = [] } = useListContext<ArticleRow>();
  return (
    <ul className="stack panel" style={{ listStyle: 'none', margin: 0, gap: 18 }}>
      {data.map((article) => (
        <li key={article.id}>
          <div className="row" style={{ gap: 10 }}>
            <OutletMark outlet={article.source} />
            <span className="quiet small num">
              {momentText(article.publishedAt, article.publishedPrecision) ?? say('compare.noDate')} ·{' '}
              {say('count.words', { smart_count: article.wordCount })}
              {article.language !== null && ` · ${article.language}`}
            </span>
          </div>
          <Link to={`/articles/${article.id}`} className="headline" lang={article.language ?? undefined}>
            <bdi dir="auto">{article.headline}</bdi>
          </Link>
          <Snippets highlights={article.highlights} />
          {article.event !== null && (
            <p className="small">
              <Link to={`/events/${article.event.id}`} className="target">
                <bdi dir="auto">{article.event.title}</bdi>
              </Link>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

export function ArticleList() {
  const say = useSay();
  const upload = <Link to="/ingest-runs/create">{say('ingest.upload')}</Link>;
  return (
    <ListFrame
      resource="articles"
      sort={{ field: 'RELEVANCE', order: 'DESC' }}
      head={<Head />}
      filters={<Filters />}
      empty={<EmptyState title={say('article.noneTitle')} why={say('article.noneWhy')} action={upload} />}
    >
      <Results />
    </ListFrame>
  );
}
