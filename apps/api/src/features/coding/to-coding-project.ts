import type { Result } from '@parallax/kernel';
import type { CodingProjectRow, ProjectCoderRow, StoredStratum } from '@parallax/persistence';
import { type Refusal, toUserError } from '../user-error.type.js';
import type { CoderLink } from './coder-links.js';
import { CodingProjectType, type ProjectCoderType, type SampleStratumType } from './coding-project.type.js';
import type { CoderLinkPayload, CodingProjectPayload } from './coding.payloads.js';

export const toStratum = ({ key, stratum, population, sampled }: StoredStratum): SampleStratumType => ({
  ...{ key, stratum, population, sampled, inclusionProbability: sampled / population },
});

const copyOf = <T>(list: readonly T[] | null): T[] | null => (list === null ? null : [...list]);

export function toCodingProject(row: CodingProjectRow): CodingProjectType {
  const { samplingFrame: frame, design } = row;
  return Object.assign(new CodingProjectType(), {
    ...{ id: row.id, name: row.name, unit: row.unit, isBlind: row.isBlind, status: row.status, seed: row.seed },
    ...{ methodVersion: row.methodVersion, population: row.population, version: row.version },
    ...{ createdAt: row.createdAt, createdBy: row.createdBy, codebookVersionId: row.codebookVersionId },
    samplingFrame: {
      ...{ publishedFrom: frame.publishedFrom, publishedTo: frame.publishedTo, language: frame.language },
      ...{ isInEvent: frame.isInEvent, minWords: frame.minWords },
      sourceIds: copyOf(frame.sourceIds),
      eventIds: copyOf(frame.eventIds),
      excludeProjectIds: copyOf(frame.excludeProjectIds),
    },
    design: {
      ...{ size: design.size, stratifyBy: [...design.stratifyBy], period: design.period },
      ...{ allocation: design.allocation, minPerStratum: design.minPerStratum },
      overlap: { share: design.overlap.share, units: design.overlap.units },
      ...{ codersPerOverlapUnit: design.codersPerOverlapUnit, waves: design.waves },
    },
    strata: design.strata.map(toStratum),
  });
}

export const toProjectCoder = (row: ProjectCoderRow): ProjectCoderType => ({
  coder: { id: row.coderId, name: row.name },
  ...{ tasks: row.tasks, coded: row.coded, skipped: row.skipped, unsure: row.unsure },
  medianSeconds: row.medianSeconds,
});

export const toProjectPayload = (result: Result<CodingProjectRow, Refusal>): CodingProjectPayload =>
  result.ok
    ? { project: toCodingProject(result.value), errors: [] }
    : { project: null, errors: [toUserError(result.error)] };

export const toCoderLinkPayload = (result: Result<CoderLink, Refusal>): CoderLinkPayload =>
  result.ok
    ? { url: result.value.url, expiresAt: result.value.expiresAt, errors: [] }
    : { url: null, expiresAt: null, errors: [toUserError(result.error)] };
