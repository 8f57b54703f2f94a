import type { Pool } from 'pg';
import { type Answer, type TestApp, startTestApp } from '../app.js';
import { Seed, id } from '../reads/corpus.js';

export const OUTLETS = ['The Morning Ledger', 'Harbour Post', 'Quay Bulletin'] as const;
export const BYLINE = 'By Petra Vance and Odo Marwick';
export const HOST = 'outlet.example';
const FRAMES = ['conflict', 'economy', 'morality'] as const;
export const [CONFLICT, ECONOMY, MORALITY] = FRAMES.map((_, n) => id('frame', 100 + n)) as [string, string, string];
export const VERSION = id('version', 1);

/** Every name that could tell whose text it is stands in it. */
const bodyOf = (outlet: string, n: number): string =>
  [
    `The lock gate no. ${n} was opened, writes ${outlet}.`,
    `Petra Vance of ${outlet.toUpperCase()} watched; more at https://${HOST}/${n}. First in the Gatepaper, says ODO MARWICK.`,
    'Boats passed 🚤 slowly.',
  ].join('\n\n');

/**
 * 30 articles: outlet n % 3, in event 1 (n ≤ 10), event 2 (n ≤ 20) or none, one a day from 1 January 2025 but every
 * tenth undated. Codebook 1 is published and has three frames.
 */
export async function seedCorpus(pool: Pool): Promise<void> {
  const seed = new Seed(pool);
  for (const [at, name] of OUTLETS.entries()) await seed.source(at + 1, name);
  await seed.event(1, 'Lock gates opened');
  await seed.event(2, 'Market moved');
  await seed.codebook(1, 'explicit', FRAMES);
  await seed.codebook(2, 'explicit', ['draft']);
  for (let n = 1; n <= 30; n++) {
    const outlet = n % 3;
    const at = n % 10 === 0 ? null : new Date(Date.UTC(2025, 0, n)).toISOString();
    const name = OUTLETS[outlet] ?? '';
    const headline = `${name}: gate ${n}`;
    await seed.article({
      ...{ n, source: outlet + 1, at, headline, body: bodyOf(name, n) },
      ...(n <= 20 && { event: n <= 10 ? 1 : 2 }),
    });
  }
  await pool.query('update article set byline = $1', [BYLINE]);
  await pool.query(`update codebook_version set status = 'published', published_at = now() where id = $1`, [VERSION]);
}

export async function startCodingApp(): Promise<TestApp> {
  const app = await startTestApp();
  await seedCorpus(app.database.pool);
  return app;
}

export const projectInput = (changes: object = {}): object => ({
  ...{ name: 'Gates', codebookVersionId: VERSION, unit: 'ARTICLE', isBlind: true, seed: 'first', frame: {}, size: 12 },
  ...{ overlap: { units: 4 }, coderNames: ['Ada', 'Ben'] },
  ...changes,
});

const PROJECT = `id name unit isBlind status seed methodVersion population version sampleSize overlapSize questionsOpen
  samplingFrame { sourceIds eventIds publishedFrom publishedTo language isInEvent minWords excludeProjectIds }
  design { size stratifyBy period allocation minPerStratum codersPerOverlapUnit waves overlap { share units } }
  codebookVersion { id versionNo } strata { key stratum population sampled inclusionProbability }
  coders { coder { id name } tasks coded skipped unsure medianSeconds }`;
export const CREATE = `mutation ($input: CreateCodingProjectInput!) {
  createCodingProject(input: $input) { project { ${PROJECT} } errors { code message path } } }`;
export const READ_PROJECT = `query ($id: ID!) { codingProject(id: $id) { ${PROJECT} } }`;

export const TASK = `id unitNo position wave state revision isUnsure note seconds
  text { headline body language blocks { kind start end } paragraph { start end } }
  context { sourceName byline publishedAt url }
  labels { id frameId present spanStart spanEnd note } questions { id body author createdAt }`;
const DESK_PROJECT = `id name unit isBlind status coders { id name }
  codebook { name versionNo unit absence isExclusive frames { id key name definition includeRule excludeRule example decisionRules parentId position } }`;
export const QUEUE = `query ($project: ID!, $coder: ID, $first: Int, $after: String, $only: QueueShow) {
  codingQueue(projectId: $project, coderId: $coder, first: $first, after: $after, only: $only) {
    project { ${DESK_PROJECT} } progress { total coded skipped unsure secondsLeft }
    tasks { ${TASK} } pageInfo { hasNextPage endCursor } } }`;
export const MINE = `{ myCodingProjects { ${DESK_PROJECT} } }`;
export const LABEL = `mutation ($input: LabelArticleInput!) {
  labelArticle(input: $input) { task { ${TASK} } errors { code message path } } }`;
export const REOPEN = `mutation ($input: ReopenCodingInput!) {
  reopenCoding(input: $input) { task { ${TASK} } errors { code message path } } }`;
export const REVISE = `mutation ($input: ReviseLabelInput!) {
  reviseLabel(input: $input) { label { id frameId present spanStart spanEnd note } errors { code path } } }`;
export const ASK = `mutation ($input: CodingQuestionInput!) {
  askQuestion(input: $input) { question { id body author } errors { code path } } }`;
export const ANSWER = ASK.replace('askQuestion', 'answerQuestion');

export interface Project {
  readonly id: string;
  readonly coders: readonly {
    readonly coder: { readonly id: string; readonly name: string };
    readonly tasks: number;
  }[];
}

export async function createProject(app: TestApp, changes: object = {}): Promise<Project> {
  const { data, errors } = await app.graphql(CREATE, { input: projectInput(changes) });
  if (errors.length > 0 || data.createCodingProject.errors.length > 0)
    throw new Error(JSON.stringify([errors, data?.createCodingProject.errors]));
  return data.createCodingProject.project;
}

export const coderId = (project: Project, name: string): string =>
  project.coders.find(({ coder }) => coder.name === name)?.coder.id ?? '';

export async function linkFor(app: TestApp, projectId: string, coder: string): Promise<string> {
  const { data } = await app.graphql(
    `mutation ($input: CreateCoderLinkInput!) { createCoderLink(input: $input) { url expiresAt errors { code path } } }`,
    { input: { projectId, coderId: coder } },
  );
  return data.createCoderLink.url;
}

/** Asks as a coder who came by a link. */
export async function signInAs(
  app: TestApp,
  project: Project,
  name: string,
): Promise<(query: string, variables?: object) => Promise<Answer>> {
  const response = await app.fetch(await linkFor(app, project.id, coderId(project, name)));
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return (query, variables = {}) => app.graphql(query, variables, { cookie });
}

export const says = (frameId: string, present: boolean, span: { start: number; end: number } | null = null) => ({
  ...{ frameId, present, spanStart: span?.start ?? null, spanEnd: span?.end ?? null, note: null },
});
