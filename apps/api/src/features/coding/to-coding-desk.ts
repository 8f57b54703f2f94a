import type { Result } from '@parallax/kernel';
import type { DeskLabelRow, DeskProjectRow, DeskTaskRow, TaskCounts } from '@parallax/persistence';
import { PageConnection } from '../../graphql/connection.js';
import { type Refusal, toUserError } from '../user-error.type.js';
import {
  CodingDeskProjectType,
  type CodingProgressType,
  type CodingQueueType,
  CodingTaskType,
  type DeskLabelType,
} from './coding-desk.type.js';
import type { CodingPayload, ReviseLabelPayload } from './coding.payloads.js';
import type { QueuePage } from './coding-queue.js';
import type { Saved } from './saving-codings.js';

export const toDeskProject = ({ id, name, unit, isBlind, status, codebook, coders }: DeskProjectRow) =>
  Object.assign(new CodingDeskProjectType(), {
    ...{ id, name, unit, isBlind, status },
    codebook: {
      ...{ name: codebook.name, versionNo: codebook.versionNo, unit: codebook.unit },
      ...{ absence: codebook.absence, isExclusive: codebook.isExclusive },
      frames: codebook.frames.map((frame) => ({ ...frame })),
    },
    coders: coders.map((coder) => ({ id: coder.id, name: coder.name })),
  });

const toProgress = ({ tasks, coded, skipped, unsure, medianSeconds }: TaskCounts): CodingProgressType => ({
  ...{ total: tasks, coded, skipped, unsure },
  secondsLeft: medianSeconds === null ? null : medianSeconds * (tasks - coded - skipped),
});

const toDeskLabel = ({ id, frameId, present, spanStart, spanEnd, note }: DeskLabelRow): DeskLabelType => ({
  ...{ id, frameId, present, spanStart, spanEnd, note },
});

const STATE = { coded: 'coded', skipped: 'skipped', reopened: 'open' } as const;

const toCodingTask = (row: DeskTaskRow): CodingTaskType =>
  Object.assign(new CodingTaskType(), {
    ...{ id: row.id, unitNo: row.unitNo, position: row.position, wave: row.wave },
    state: row.outcome === null ? 'open' : STATE[row.outcome],
    ...{ revision: row.revision, isUnsure: row.isUnsure, note: row.note, seconds: row.seconds },
    labels: row.labels.map(toDeskLabel),
    ...{ articleId: row.articleId, versionNo: row.versionNo, isBlind: row.isBlind },
  });

export function toCodingQueue({ project, counts, page }: QueuePage): CodingQueueType {
  const { nodes, pageInfo } = new PageConnection(page, toCodingTask);
  return { project: toDeskProject(project), progress: toProgress(counts), tasks: nodes, pageInfo };
}

export const toCodingPayload = (saved: Saved): CodingPayload =>
  saved.ok
    ? { task: toCodingTask(saved.value), errors: [] }
    : { task: saved.error.task && toCodingTask(saved.error.task), errors: saved.error.refusals.map(toUserError) };

export const toRevisePayload = (revised: Result<DeskLabelRow, readonly Refusal[]>): ReviseLabelPayload =>
  revised.ok
    ? { label: toDeskLabel(revised.value), errors: [] }
    : { label: null, errors: revised.error.map(toUserError) };
