import {
  ArchiveConceptDocument,
  ConceptDocument,
  ConceptsDocument,
  CreateConceptDocument,
  EditConceptDocument,
  EventNamesDocument,
  NamingMentionsDocument,
  NamingProfileDocument,
  RestoreConceptDocument,
  SuggestedVariantsDocument,
} from '@parallax/graphql-contract';
import { request } from './client.js';
import { ApiError, throwProblems, type Problem } from './errors.js';
import type { Concept, ConceptProblem, ConceptSaved, NamesDoor } from './names-types.js';

interface Payload {
  readonly concept: Concept | null;
  readonly problems: readonly ConceptProblem[];
  readonly errors: readonly Problem[];
}

/** What is wrong with the content is shown beside it; any other refusal is thrown. */
function savedOf({ concept, problems, errors }: Payload): ConceptSaved {
  if (problems.length > 0) return { concept: null, problems };
  throwProblems(errors);
  if (concept === null) throw new ApiError('The concept was not stored.', 'BAD_ANSWER');
  return { concept, problems: [] };
}

const inputOf = ({ name, description, variants }: Parameters<NamesDoor['createConcept']>[0]) => ({
  ...{ name, description, variants: [...variants] },
});

export const namesDoor: NamesDoor = {
  concepts: async ({ archived, signal }) => (await request(ConceptsDocument, { archived }, signal)).concepts,
  concept: async ({ id, signal }) => {
    const { concept } = await request(ConceptDocument, { id }, signal);
    if (concept === null) throw new ApiError('There is no such concept.', 'NOT_FOUND');
    return concept;
  },
  createConcept: async (draft) =>
    savedOf((await request(CreateConceptDocument, { input: inputOf(draft) })).createConcept),
  editConcept: async ({ id, basedOn, draft }) =>
    savedOf((await request(EditConceptDocument, { input: { ...inputOf(draft), id, basedOn } })).editConcept),
  restoreConcept: async (input) =>
    throwProblems((await request(RestoreConceptDocument, { input: { ...input } })).restoreConcept.errors),
  archiveConcept: async (input) =>
    throwProblems((await request(ArchiveConceptDocument, { input: { ...input } })).archiveConcept.errors),
  namingProfile: async ({ signal, ...asked }) => {
    const variables = { ...asked, seed: null, replicates: null };
    const { namingProfile } = await request(NamingProfileDocument, variables, signal);
    if (namingProfile === null) throw new ApiError('There is no such version or stored result.', 'NOT_FOUND');
    return namingProfile;
  },
  namingMentions: async ({ of, signal, ...asked }) => {
    const what = 'variants' in of ? { variants: [...of.variants], conceptVersionId: null } : { ...of, variants: null };
    const { nodes, next, problems } = (await request(NamingMentionsDocument, { ...asked, ...what }, signal))
      .namingMentions;
    return { mentions: nodes, next, problems };
  },
  suggestedVariants: async ({ eventId, conceptId, signal }) => {
    const { suggestedVariants } = await request(SuggestedVariantsDocument, { eventId, conceptId }, signal);
    if (suggestedVariants === null) throw new ApiError('There is no such concept.', 'NOT_FOUND');
    return suggestedVariants;
  },
  eventNames: async ({ eventId, signal }) => (await request(EventNamesDocument, { eventId }, signal)).eventNames,
};
