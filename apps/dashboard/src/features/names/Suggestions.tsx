import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { ConceptVersion, VariantSuggestion } from '../../providers/names-types.js';
import { Initials } from '../../ui/OutletMark.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { useSuggestions } from './use-names.js';

type Passage = VariantSuggestion['passages'][number]['known'];

function PassageLine({ passage }: { readonly passage: Passage }) {
  return (
    <p className="small" dir="auto">
      <Link to={`/articles/${passage.articleId}`}>
        <Initials outlet={passage.source} />
      </Link>{' '}
      {passage.left}
      <mark className="name">{passage.node}</mark>
      {passage.right}
    </p>
  );
}

interface CardProps {
  readonly suggestion: VariantSuggestion;
  readonly version: ConceptVersion;
}

/** Accepting leads to the editor, where a person looks at the pattern before a new version is stored. */
function Card({ suggestion, version }: CardProps) {
  const say = useSay();
  const { name, variantKeys, outletPairs, texts, passages } = suggestion;
  const replaced = version.variants.filter(({ key }) => variantKeys.includes(key));
  const support = say('names.support', {
    ...{ pairs: outletPairs, texts, names: replaced.map((variant) => `“${variant.name}”`).join(', ') },
  });
  const edit = `/names/${version.conceptId}/edit?add=${encodeURIComponent(name)}`;
  return (
    <li className="panel stack">
      <div className="spread">
        <strong>
          <bdi dir="auto">{name}</bdi>
        </strong>
        <span className="row no-print">
          <Link to={edit}>{say('names.accept')}</Link>
          {replaced.map((variant) => (
            <Link key={variant.key} to={`${edit}&to=${encodeURIComponent(variant.key)}`}>
              {say('names.acceptTo', { name: variant.name })}
            </Link>
          ))}
        </span>
      </div>
      <p className="quiet small">{support}</p>
      {passages.slice(0, 1).map(({ known, suggested }) => (
        <div key={`${known.articleId} ${suggested.articleId}`}>
          <PassageLine passage={known} />
          <PassageLine passage={suggested} />
        </div>
      ))}
    </li>
  );
}

function Found({ eventId, version }: { readonly eventId: string; readonly version: ConceptVersion }) {
  const say = useSay();
  const { data, error, isPending, refetch } = useSuggestions(eventId, version.conceptId);
  if (error !== null) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={3} />;
  if (data.suggestions.length === 0) {
    return <p className="quiet">{say('names.suggestNone', { smart_count: data.texts })}</p>;
  }
  return (
    <>
      {data.isPartial && <p className="quiet small">{say('names.suggestPartial', { smart_count: data.texts })}</p>}
      <ul className="plain stack">
        {data.suggestions.map((suggestion) => (
          <Card key={suggestion.name} suggestion={suggestion} version={version} />
        ))}
      </ul>
    </>
  );
}

/** Names that stand in the same place in other outlets’ sentences; of one event at a time. */
export function Suggestions({
  eventIds,
  version,
}: {
  readonly eventIds: readonly string[];
  readonly version: ConceptVersion;
}) {
  const say = useSay();
  const [only, ...more] = eventIds;
  return (
    <section className="panel stack" aria-label={say('names.suggestTitle')}>
      <h2>{say('names.suggestTitle')}</h2>
      <p className="quiet small">{say('names.suggestWhy')}</p>
      {only === undefined || more.length > 0 ? (
        <p className="quiet">{say('names.suggestPick')}</p>
      ) : (
        <Found eventId={only} version={version} />
      )}
    </section>
  );
}
