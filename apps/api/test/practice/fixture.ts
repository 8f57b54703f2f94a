import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Answer, TestApp } from '../app.js';
import * as desk from '../coding/fixture.js';
import { Seed, id } from '../reads/corpus.js';

export const EXPERT = id('coder', 90);
export const EXPERT_NAME = 'Ines Thorne';

/** What the expert says of article n: conflict in even ones, economy in every third, morality never. */
export const expertSays = (n: number): boolean[] => [n % 2 === 0, n % 3 === 0, false];

/** Changes as the owner of the schema what the application may not change. */
export async function asOwner(app: TestApp, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: app.database.url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The corpus of the coding tests with an expert who has judged every article on every frame. */
export async function startPracticeApp(): Promise<TestApp> {
  const app = await desk.startCodingApp();
  const seed = new Seed(app.database.pool);
  await seed.coder(90, EXPERT_NAME);
  for (let n = 1; n <= 30; n++)
    for (const [frame, present] of expertSays(n).entries()) await seed.label(n, 90, { frame, present });
  return app;
}

const FRAME = 'frame { id key name definition includeRule excludeRule example decisionRules parentId position }';
const SCORE = `agreement { value low high k n method undefinedReason }`;
const RESULT = `coder { id name } answered units isPassed ${SCORE} frames { frame { key } missed overcoded ${SCORE} }`;
const ROUND = `id projectId projectName name passMark units createdBy gold { origin coderName units }`;
const DESK_ROUND = 'id name projectName isOpen passMark units answered';

export const CREATE = `mutation ($input: CreatePracticeRoundInput!) {
  createPracticeRound(input: $input) { round { ${ROUND} } errors { code message path } } }`;
export const ROUNDS = `query ($project: ID!) { practiceRounds(projectId: $project) { ${ROUND} results { answered } } }`;
export const READ = `query ($id: ID!) { practiceRound(id: $id) { ${ROUND} results { ${RESULT} }
  frames { frame { key } missed overcoded ${SCORE} } } }`;
export const SOURCES = `query ($project: ID!) { practiceGoldSources(projectId: $project) { projectId coderId name units } }`;
export const MINE = `{ myPracticeRounds { ${DESK_ROUND} } }`;
export const QUEUE = `query ($round: ID!, $coder: ID, $first: Int) {
  practiceQueue(roundId: $round, coderId: $coder, first: $first) { round { ${DESK_ROUND} } unit
    codebook { name versionNo unit absence isExclusive frames { id key } } result { ${RESULT} }
    tasks { position unitNo text { headline body language blocks { kind start end } paragraph { start end } } } } }`;
export const ANSWER = `mutation ($input: AnswerPracticeInput!) {
  answerPractice(input: $input) { feedback { position right judged frames { given gold isRight ${FRAME} } }
    errors { code message path } } }`;

export type Ask = (query: string, variables?: object) => Promise<Answer>;

export const roundInput = (project: desk.Project, changes: object = {}): object => ({
  ...{ id: randomUUID(), projectId: project.id, name: 'First steps', passMark: 0.8, units: 5, goldCoderId: EXPERT },
  ...changes,
});

/** Makes a round and gives it. */
export async function createRound(app: TestApp, project: desk.Project, changes: object = {}) {
  const { data, errors } = await app.graphql(CREATE, { input: roundInput(project, changes) });
  if (errors.length > 0 || data.createPracticeRound.errors.length > 0)
    throw new Error(JSON.stringify([errors, data?.createPracticeRound.errors]));
  return data.createPracticeRound.round;
}

/** Article numbers of a round in the order in which they are asked. */
export async function articlesOf(app: TestApp, round: string): Promise<number[]> {
  const { rows } = await app.database.pool.query(
    'select article_id from practice_unit where round_id = $1 order by position',
    [round],
  );
  return rows.map(({ article_id }) => Number(article_id.slice(-2)));
}

const FRAMES = [desk.CONFLICT, desk.ECONOMY, desk.MORALITY];

/** The frames the expert found in an article, one of them turned round if named. */
export const framesOf = (article: number, wrong: number | null = null): string[] =>
  FRAMES.filter((_, frame) => expertSays(article)[frame] !== (frame === wrong));

export async function answer(ask: Ask, round: string, position: number, presentFrameIds: readonly string[]) {
  const { data, errors } = await ask(ANSWER, { input: { roundId: round, position, presentFrameIds, seconds: 4 } });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.answerPractice;
}
