import { Inject, Injectable } from '@nestjs/common';
import type { SamplingError } from '@parallax/framing';
import { paragraphsOf } from '@parallax/framing';
import { type Result, ok } from '@parallax/kernel';
import {
  type ArticleTextRow,
  type CandidateRow,
  type CodableVersionRow,
  type CodingProjectRow,
  type StoredStratum,
  codableVersion,
  coderIdsOf,
  codingProjectById,
  newId,
  rowsOf,
  samplingCandidates,
  storeCodingProject,
  textsByKey,
} from '@parallax/persistence';
import type { Pool, PoolClient } from 'pg';
import { DATABASE } from '../../access/index.js';
import { badUserInput } from '../../graphql/connection-input.js';
import { inTransaction } from '../transaction.js';
import type { Refusal } from '../user-error.type.js';
import type { SamplePlanType } from './coding-project.type.js';
import type { CreateCodingProjectInput } from './coding.inputs.js';
import { nameStrata } from './name-strata.js';
import { type Dealt, type DrawnUnit, METHOD_VERSION, dealUnits, drawArticles } from './plan-sample.js';
import { type ProjectWanted, readProjectInput } from './read-project-input.js';
import { explaining, refuse } from './refuse.js';
import { toStratum } from './to-coding-project.js';

/** What each database rule about projects means to the person who broke it. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  coding_project_name_uq: { code: 'NAME_TAKEN', message: 'Another project has this name.', field: 'name' },
  coding_project_name_chk: { code: 'BAD_NAME', message: 'A name has 1 to 300 characters.', field: 'name' },
  sample_unit_version_fk: {
    code: 'CONFLICT',
    message: 'An article was taken away while the sample was drawn. Try again.',
    field: 'frame',
  },
};

const FIELDS: Readonly<Partial<Record<SamplingError['code'], string>>> = {
  BAD_SIZE: 'size',
  SAMPLE_EXCEEDS_POPULATION: 'size',
  BAD_MINIMUM: 'minPerStratum',
  MINIMUM_EXCEEDS_SAMPLE: 'minPerStratum',
  BAD_OVERLAP: 'overlap',
  NO_CODERS: 'coderNames',
  DUPLICATE_CODER: 'coderNames',
  BAD_CODERS_PER_UNIT: 'codersPerOverlapUnit',
};

const refuseSample = ({ code, message, remedy }: SamplingError): Result<never, Refusal> =>
  refuse(code, `${message} ${remedy}`, FIELDS[code] ?? null);

interface Drawn extends Dealt {
  readonly wanted: ProjectWanted;
  readonly strata: readonly StoredStratum[];
  readonly population: number;
  readonly articles: number;
}

@Injectable()
export class CreateCodingProject {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  /** @throws BAD_USER_INPUT with the sentence that createCodingProject would give. */
  async plan(input: CreateCodingProjectInput): Promise<SamplePlanType> {
    const drawn = await this.draw(input);
    if (!drawn.ok) throw badUserInput(drawn.error.message);
    const { wanted, strata, population, articles, units, tasks } = drawn.value;
    return {
      ...{ seed: wanted.seed, population, articles, sampleSize: units.length },
      strata: strata.map(toStratum),
      overlapSize: units.filter(({ isOverlap }) => isOverlap).length,
      coders: wanted.coderNames.map((name) => ({
        name,
        tasks: tasks.filter(({ coderName }) => coderName === name).length,
      })),
    };
  }

  async create(input: CreateCodingProjectInput, createdBy: string): Promise<Result<CodingProjectRow, Refusal>> {
    const drawn = await this.draw(input);
    if (!drawn.ok) return drawn;
    return explaining(REFUSALS, () =>
      inTransaction(this.database, (client) => store(client, { input, createdBy, drawn: drawn.value })),
    );
  }

  private async draw(input: CreateCodingProjectInput): Promise<Result<Drawn, Refusal>> {
    const read = readProjectInput(input);
    if (!read.ok) return read;
    const wanted = read.value;
    const [version] = await rowsOf<CodableVersionRow>(this.database, codableVersion(input.codebookVersionId));
    const wrong = refuseVersion(version);
    if (wrong) return wrong;
    const candidates = await rowsOf<CandidateRow>(
      this.database,
      samplingCandidates(wanted.frame, wanted.design.period),
    );
    if (candidates.length === 0) return refuse('EMPTY_POPULATION', 'No article fits the frame. Widen it.', 'frame');
    const sample = drawArticles(candidates, wanted);
    if (!sample.ok) return refuseSample(sample.error);
    const versions = new Map(candidates.map(({ articleId, versionNo }) => [articleId, versionNo]));
    const articles = sample.value.units.map(({ id, stratum, inclusionProbability }) => ({
      ...{ articleId: id, versionNo: versions.get(id) ?? 1, unitNo: 0, stratum, inclusionProbability },
    }));
    const units = input.unit === 'paragraph' ? await this.paragraphs(articles) : articles;
    if (units.length === 0) return refuse('EMPTY_POPULATION', 'The articles drawn have no paragraphs.', 'unit');
    const dealt = dealUnits(units, wanted);
    if (!dealt.ok) return refuseSample(dealt.error);
    const strata = await nameStrata(this.database, sample.value.strata, wanted.design);
    return ok({ ...dealt.value, wanted, strata, population: sample.value.population, articles: articles.length });
  }

  /** Every paragraph of the articles, each with the chance its article had. */
  private async paragraphs(articles: readonly DrawnUnit[]): Promise<DrawnUnit[]> {
    const texts = new Map<string, ArticleTextRow>(
      (await rowsOf<ArticleTextRow>(this.database, textsByKey(articles))).map((row) => [row.articleId, row]),
    );
    return articles.flatMap((article) => {
      const text = texts.get(article.articleId);
      return text ? paragraphsOf(text.body, text.blocks).map(({ no }) => ({ ...article, unitNo: no })) : [];
    });
  }
}

function refuseVersion(version: CodableVersionRow | undefined): Result<never, Refusal> | null {
  const field = 'codebookVersionId';
  if (!version) return refuse('NOT_FOUND', 'There is no codebook version with this id.', field);
  if (version.status !== 'published')
    return refuse('NOT_PUBLISHED', 'A draft can still change: publish it first.', field);
  return version.frameCount > 0 ? null : refuse('NO_FRAMES', 'This codebook version has no frames.', field);
}

interface ToStore {
  readonly input: CreateCodingProjectInput;
  readonly createdBy: string;
  readonly drawn: Drawn;
}

async function store(
  client: PoolClient,
  { input, createdBy, drawn }: ToStore,
): Promise<Result<CodingProjectRow, Refusal>> {
  const { wanted, strata, population, units, tasks } = drawn;
  const coderIds = await coderIdsOf(client, wanted.coderNames);
  const idOf = new Map(wanted.coderNames.map((name, at) => [name, coderIds[at] ?? '']));
  const id = newId();
  const project = {
    ...{ id, name: input.name.trim(), codebookVersionId: input.codebookVersionId, unit: input.unit },
    ...{ isBlind: input.isBlind, seed: wanted.seed, methodVersion: METHOD_VERSION, samplingFrame: wanted.frame },
    ...{ design: { ...wanted.design, strata }, population, createdBy },
  };
  const dealt = tasks.map(({ coderName, ...task }) => ({ ...task, coderId: idOf.get(coderName) ?? '' }));
  await storeCodingProject(client, { project, coderIds, units, tasks: dealt });
  const [row] = await rowsOf<CodingProjectRow>(client, codingProjectById(id));
  if (!row) throw new Error('A project vanished inside its own transaction.');
  return ok(row);
}
