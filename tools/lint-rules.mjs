/** The dependency rule of docs/architecture.md: data flows down the stages, imports point up. */
const STAGES = ['kernel', 'source', 'ingest', 'article', 'event', 'label', 'comparison', 'export'];
const FRAMEWORKS = ['@nestjs/*', 'typeorm', 'pg', 'pg-*', 'graphql', 'react', 'react-*', 'graphile-worker', 'fastify'];

const stageRules = STAGES.map((stage, index) => ({
  sourceTag: `stage:${stage}`,
  onlyDependOnLibsWithTags: STAGES.slice(0, index + 1).map((earlier) => `stage:${earlier}`),
}));

export const boundaries = {
  allow: [],
  banTransitiveDependencies: false,
  depConstraints: [
    ...stageRules,
    { sourceTag: 'type:domain', onlyDependOnLibsWithTags: ['type:domain'], bannedExternalImports: FRAMEWORKS },
    { sourceTag: 'type:contract', onlyDependOnLibsWithTags: ['type:contract', 'type:domain'] },
    { sourceTag: 'type:infra', onlyDependOnLibsWithTags: ['type:infra', 'type:domain'] },
    { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:infra', 'type:domain', 'type:testing'] },
    { sourceTag: 'type:app', onlyDependOnLibsWithTags: ['type:infra', 'type:domain', 'type:contract'] },
    { sourceTag: 'platform:web', onlyDependOnLibsWithTags: ['platform:web', 'platform:any'] },
    { sourceTag: 'platform:any', onlyDependOnLibsWithTags: ['platform:any'] },
    { sourceTag: 'platform:node', onlyDependOnLibsWithTags: ['platform:node', 'platform:any'] },
  ],
};

/** Specs may use libs/testing, which itself stands on persistence and jobs: a circle in the graph, but not in what ships. */
export const specBoundaries = {
  ...boundaries,
  ignoredCircularDependencies: [
    ['@parallax/persistence', '@parallax/testing'],
    ['@parallax/jobs', '@parallax/testing'],
  ],
  depConstraints: boundaries.depConstraints.map((rule) =>
    rule.sourceTag.startsWith('type:') && rule.sourceTag !== 'type:domain'
      ? { ...rule, onlyDependOnLibsWithTags: [...rule.onlyDependOnLibsWithTags, 'type:testing'] }
      : rule,
  ),
};

const DOMAIN_LIBS = ['kernel', 'statistics', 'text', 'ingest', 'reuse', 'events', 'framing', 'comparison'];
export const domainFiles = DOMAIN_LIBS.map((lib) => `libs/${lib}/src/**/!(*.spec).ts`);

/** Nx sees packages only; files, clocks and chance are kept out of the domain by these. */
export const domainRules = {
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        { group: ['node:*', 'fs', 'path', 'crypto'], message: 'Domain libs do no I/O: take it as an argument.' },
      ],
    },
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'Time is an input.' },
    { object: 'Math', property: 'random', message: 'Chance is an input.' },
    { object: 'performance', property: 'now', message: 'Time is an input.' },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time is an input.' },
  ],
  'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval'],
};
