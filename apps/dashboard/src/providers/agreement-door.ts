import {
  AgreementConfusionDocument,
  AgreementDocument,
  AgreementScopesDocument,
  DisagreementsDocument,
  MeasureAgreementDocument,
  type AgreementScopesQuery,
} from '@parallax/graphql-contract';
import type { AgreementDoor, AgreementScope, ScopeChoice } from './agreement-types.js';
import { request } from './client.js';
import { ApiError, throwProblems } from './errors.js';

const PAGE = 25;

const scopeInput = (scope: AgreementScope) => ({
  projectId: 'projectId' in scope ? scope.projectId : null,
  codebookVersionId: 'codebookVersionId' in scope ? scope.codebookVersionId : null,
});

const GONE = () => new ApiError('There is no such project or codebook version.', 'NOT_FOUND');

type Scopes = AgreementScopesQuery;

const projectChoice = ({ id, name }: Scopes['codingProjects']['nodes'][number]): ScopeChoice => ({
  ...{ scope: { projectId: id }, kind: 'project', name, versionNo: null },
});

/** Versions nobody has coded under have nothing to compare. */
const codebookChoices = ({ name, versions }: Scopes['codebooks']['nodes'][number]): ScopeChoice[] =>
  versions
    .filter(({ labelCount }) => labelCount > 0)
    .map(({ id, versionNo }) => ({ scope: { codebookVersionId: id }, kind: 'codebook', name, versionNo }));

export const agreementDoor: AgreementDoor = {
  agreement: async ({ scope, seed, replicates, signal }) => {
    const { agreement } = await request(AgreementDocument, { ...scopeInput(scope), seed, replicates }, signal);
    if (agreement === null) throw GONE();
    return agreement;
  },
  measureAgreement: async ({ scope, seed, replicates, signal }) => {
    const input = { ...scopeInput(scope), seed, replicates };
    throwProblems((await request(MeasureAgreementDocument, { input }, signal)).measureAgreement.errors);
  },
  agreementConfusion: async ({ scope, seed, replicates, frameId, signal }) => {
    const variables = { ...scopeInput(scope), seed, replicates, frameId };
    const { agreement } = await request(AgreementConfusionDocument, variables, signal);
    if (agreement === null) throw GONE();
    return agreement.confusion;
  },
  agreementScopes: async ({ signal }) => {
    const { codingProjects, codebooks } = await request(AgreementScopesDocument, {}, signal);
    return [...codingProjects.nodes.map(projectChoice), ...codebooks.nodes.flatMap(codebookChoices)];
  },
  disagreements: async ({ scope, frameId, pair, after, signal }) => {
    const [coderA, coderB] = pair ?? [null, null];
    const variables = { ...scopeInput(scope), frameId, coderA, coderB, first: PAGE, after };
    const { nodes, pageInfo } = (await request(DisagreementsDocument, variables, signal)).disagreements;
    return { units: nodes, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  },
};
