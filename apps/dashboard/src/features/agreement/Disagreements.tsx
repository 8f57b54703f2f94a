import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import type { Disagreement } from '../../providers/agreement-types.js';
import { useSay } from '../../providers/i18n-provider.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { useDisagreements } from './use-agreement.js';
import type { Scope } from './view.js';

function Unit({ unit }: { readonly unit: Disagreement }) {
  const say = useSay();
  return (
    <li>
      <Link to={`/articles/${unit.article.id}`} className="target" lang={unit.article.language ?? undefined}>
        <bdi dir="auto">{unit.article.headline}</bdi>
      </Link>{' '}
      {unit.paragraph !== null && (
        <span className="quiet small">{say('agreement.paragraph', { number: unit.paragraph })}</span>
      )}
      <div className="row small">
        {unit.judgements.map(({ coder, present, note }) => (
          <span key={coder.id}>
            <bdi dir="auto">{coder.name}</bdi>:{' '}
            <strong>{say(present ? 'agreement.present' : 'agreement.absent')}</strong>
            {note !== null && <span className="quiet"> “{note}”</span>}
          </span>
        ))}
      </div>
    </li>
  );
}

/** The units behind a number: one click to the texts. */
export function Disagreements({
  scope,
  frameId,
  pair,
  title,
}: {
  readonly scope: Scope;
  readonly frameId: string;
  readonly pair: readonly [string, string] | null;
  readonly title: string;
}) {
  const say = useSay();
  const { data, error, isPending, hasNextPage, fetchNextPage, refetch } = useDisagreements(scope, frameId, pair);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading />;
  const units = data.pages.flatMap((page) => page.units);
  return (
    <section className="panel" id="units" aria-label={title}>
      <h2>{title}</h2>
      {units.length === 0 && <p>{say('agreement.noDisagreement')}</p>}
      <ul className="stack plain">
        {units.map((unit) => (
          <Unit key={`${unit.article.id} ${unit.unitNo}`} unit={unit} />
        ))}
      </ul>
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>{say('agreement.more')}</Button>}
    </section>
  );
}
