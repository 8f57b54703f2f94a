import {
  AgreementConfusionDocument,
  AgreementDocument,
  AgreementScopesDocument,
  DisagreementsDocument,
} from '@parallax/graphql-contract';
import type { AgreementDoor, AgreementScope } from './agreement-types.js';
import { request } from './client.js';
import { ApiError } from './errors.js';

const PAGE = 25;

const scopeInput = (scope: AgreementScope) => ({
  projectId: 'projectId' in scope ? scope.projectId : null,
  codebookVersionId: 'codebookVersionId' in scope ? scope.codebookVersionId : null,
});

const GONE = () => new ApiError('There is no such project or codebook version.', 'NOT_FOUND');

export const agreementDoor: AgreementDoor = {
  agreement: async ({ scope, seed, replicates, signal }) => {
    const { agreement } = await request(AgreementDocument, { ...scopeInput(scope), seed, replicates }, signal);
    if (agreement === null) throw GONE();
    return agreement;
  },
  agreementConfusion: async ({ scope, seed, replicates, frameId, signal }) => {
    const variables = { ...scopeInput(scope), seed, replicates, frameId };
    const { agreement } = await request(AgreementConfusionDocument, variables, signal);
    if (agreement === null) throw GONE();
    return agreement.confusion;
  },
  agreementScopes: async ({ signal }) => {
    const { codebooks } = await request(AgreementScopesDocument, {}, signal);
    return codebooks.nodes.flatMap(({ name, versions }) =>
      versions
        .filter(({ labelCount }) => labelCount > 0)
        .map(({ id, versionNo }) => ({
          ...{ scope: { codebookVersionId: id }, kind: 'codebook' as const },
          ...{ name, versionNo },
        })),
    );
  },
  disagreements: async ({ scope, frameId, pair, after, signal }) => {
    const [coderA, coderB] = pair ?? [null, null];
    const variables = { ...scopeInput(scope), frameId, coderA, coderB, first: PAGE, after };
    const { nodes, pageInfo } = (await request(DisagreementsDocument, variables, signal)).disagreements;
    return { units: nodes, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  },
};
