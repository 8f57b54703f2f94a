import { useSay } from '../../providers/i18n-provider.js';
import { PageHead } from '../../ui/PageHead.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { CollectionForm } from './CollectionForm.js';
import { useCollections } from './use-collections.js';

/** Named sets of outlets: written here, chosen wherever articles are compared. */
export function CollectionsPage() {
  const say = useSay();
  const { data, error, isPending, refetch } = useCollections();
  return (
    <>
      <PageHead
        title={say('collections.title')}
        parent={{ to: '/sources', name: say('nav.sources') }}
        note={say('collections.note')}
      />
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {isPending && error === null && <Loading lines={4} />}
      <div className="stack">
        {data?.map((collection) => (
          <CollectionForm key={collection.id} collection={collection} />
        ))}
        {data !== undefined && <CollectionForm collection={null} />}
      </div>
    </>
  );
}
