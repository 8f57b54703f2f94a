import { useSay } from '../../providers/i18n-provider.js';
import { FilterBar, OrderChoice, SearchFilter, SelectFilter } from '../../ui/FilterBar.js';
import { useCollections } from '../collections/use-collections.js';
import { useOutlets } from './use-outlets.js';
import { STATUSES, TYPES } from './words.js';

const same = (words: readonly string[]): (readonly [string, string])[] =>
  [...new Set(words)].sort().map((word) => [word, word]);

/** What the list shows, all of it in the address. */
export function SourceFilters() {
  const say = useSay();
  const outlets = useOutlets();
  const { data: collections = [] } = useCollections();
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
      <SelectFilter
        name="country"
        label={say('directory.country')}
        choices={same(outlets.flatMap(({ country }) => country ?? []))}
      />
      <SelectFilter
        name="language"
        label={say('directory.language')}
        choices={same(outlets.flatMap(({ languages }) => languages))}
      />
      <SelectFilter
        name="collectionId"
        label={say('directory.collection')}
        choices={collections.map(({ id, name }) => [id, name])}
      />
      <SelectFilter name="merged" label={say('directory.merged')} choices={[['shown', say('directory.mergedShown')]]} />
      <Orders />
    </FilterBar>
  );
}

function Orders() {
  const say = useSay();
  return (
    <OrderChoice
      choices={[
        [{ field: 'NAME', order: 'ASC' }, say('source.byName')],
        [{ field: 'CREATED_AT', order: 'DESC' }, say('source.newest')],
        [{ field: 'ARTICLE_COUNT', order: 'DESC' }, say('directory.byArticles')],
        [{ field: 'ARTICLES_PER_WEEK', order: 'DESC' }, say('directory.byPace')],
        [{ field: 'LAST_ARTICLE_AT', order: 'DESC' }, say('directory.byLatest')],
        [{ field: 'LAST_ARTICLE_AT', order: 'ASC' }, say('directory.byOldest')],
        [{ field: 'UNDATED_SHARE', order: 'DESC' }, say('directory.byUndated')],
        [{ field: 'FUTURE_SHARE', order: 'DESC' }, say('directory.byFuture')],
        [{ field: 'SHORT_SHARE', order: 'DESC' }, say('directory.byShort')],
        [{ field: 'REFUSED_COUNT', order: 'DESC' }, say('directory.byRefused')],
      ]}
    />
  );
}
