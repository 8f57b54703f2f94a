import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { Link, useSearchParams } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { Concept } from '../../providers/names-types.js';
import { momentText } from '../../ui/dates.js';
import { PageHead } from '../../ui/PageHead.js';
import { EmptyState, ErrorState, Loading } from '../../ui/states.js';
import { marked, VariantMark } from './marks.js';
import { useConcepts } from './use-names.js';

function ConceptRow({ concept, search }: { readonly concept: Concept; readonly search: string }) {
  const say = useSay();
  const { name, description, variants, versionNo, createdBy, createdAt } = concept.current;
  return (
    <tr>
      <th scope="row">
        <Link to={{ pathname: `/names/${concept.id}`, search }}>
          <bdi dir="auto">{name}</bdi>
        </Link>
        {concept.archivedAt !== null && <span className="quiet small"> · {say('names.archived')}</span>}
        {description !== null && <p className="quiet small">{description}</p>}
      </th>
      <td>
        <span className="row">
          {marked(variants).map((variant) => (
            <VariantMark key={variant.key} variant={variant} />
          ))}
        </span>
      </td>
      <td className="quiet small">
        {say('names.versionOf', { number: versionNo, who: createdBy, when: momentText(createdAt) ?? '' })}
      </td>
    </tr>
  );
}

function Concepts({ concepts, search }: { readonly concepts: readonly Concept[]; readonly search: string }) {
  const say = useSay();
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={say('names.title')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('names.concept')}</th>
            <th scope="col">{say('names.variants')}</th>
            <th scope="col">{say('names.version')}</th>
          </tr>
        </thead>
        <tbody>
          {concepts.map((concept) => (
            <ConceptRow key={concept.id} concept={concept} search={search} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The concepts people have written; each opens to who writes which of its names. */
export function NamesPage() {
  const say = useSay();
  const [params, setParams] = useSearchParams();
  const archived = params.get('archived') === '1';
  const { data, error, isPending, refetch } = useConcepts(archived);
  const kept = new URLSearchParams(params);
  kept.delete('archived');
  const create = (
    <Button component={Link} to="/names/create" variant="outlined">
      {say('names.create')}
    </Button>
  );
  return (
    <>
      <PageHead title={say('names.title')} note={say('names.intro')} actions={create} />
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={archived}
            onChange={(_, on) => setParams(on ? { archived: '1' } : {}, { replace: true })}
          />
        }
        label={say('names.withArchived')}
      />
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {isPending && <Loading lines={6} />}
      {data?.length === 0 && <EmptyState title={say('names.noneTitle')} why={say('names.noneWhy')} action={create} />}
      {data !== undefined && data.length > 0 && <Concepts concepts={data} search={kept.toString()} />}
    </>
  );
}
