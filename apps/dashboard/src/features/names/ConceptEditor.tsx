import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { ConceptSaved, ConceptWithVersions } from '../../providers/names-types.js';
import { useResearch } from '../../providers/use-research.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { draftOf, emptyForm, formOf, withSuggestion, type ConceptForm } from './concept-form.js';
import { ConceptWriting } from './ConceptWriting.js';
import { useConcept } from './use-names.js';

/** Leads to the concept once it is stored; what is wrong with it is given back. */
function useSaved() {
  const say = useSay();
  const notify = useNotify();
  const navigate = useNavigate();
  const client = useQueryClient();
  return async ({ concept, problems }: ConceptSaved) => {
    if (concept === null) return problems;
    await client.invalidateQueries({ queryKey: ['concept', concept.id] });
    await client.invalidateQueries({ queryKey: ['concepts'] });
    await client.invalidateQueries({ queryKey: ['eventNames'] });
    notify(say('names.saved', { number: concept.current.versionNo }), { type: 'info' });
    await navigate(`/names/${concept.id}`);
    return [];
  };
}

function NewConcept() {
  const say = useSay();
  const research = useResearch();
  const saved = useSaved();
  const save = async (form: ConceptForm) => saved(await research.createConcept(draftOf(form)));
  return (
    <ConceptWriting title={say('names.createTitle')} back="/names" begun={emptyForm} nextNumber={null} save={save} />
  );
}

function Edited({ concept, reload }: { readonly concept: ConceptWithVersions; readonly reload: () => void }) {
  const say = useSay();
  const research = useResearch();
  const saved = useSaved();
  const [params] = useSearchParams();
  const { current, id } = concept;
  const begun = withSuggestion(formOf(current), params.get('add'), params.get('to'));
  const save = async (form: ConceptForm) =>
    saved(await research.editConcept({ id, basedOn: current.versionNo, draft: draftOf(form) }));
  return (
    <ConceptWriting
      title={say('names.editTitle', { name: current.name })}
      back={`/names/${id}`}
      begun={begun}
      nextNumber={current.versionNo + 1}
      save={save}
      reload={reload}
    />
  );
}

function ExistingConcept({ id }: { readonly id: string }) {
  const { data, error, isPending, refetch } = useConcept(id);
  if (error !== null) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={12} />;
  return <Edited key={data.current.id} concept={data} reload={() => void refetch()} />;
}

/** Writes a concept: stored only when a person says so, as a new version. */
export function ConceptEditor() {
  const { id } = useParams();
  return id === undefined ? <NewConcept /> : <ExistingConcept id={id} />;
}
