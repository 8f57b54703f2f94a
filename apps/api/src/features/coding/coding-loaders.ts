import {
  type CodebookVersionRow,
  type CodingQuestionRow,
  type CodingTextRow,
  type ProjectCoderRow,
  type ProjectSampleRow,
  type TaskKey,
  type VersionKey,
  byId,
  codersOfProjects,
  codingTexts,
  namesOfOutlets,
  openQuestionsOfProjects,
  questionsOfTasks,
  rowsOf,
  samplesOfProjects,
} from '@parallax/persistence';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { hostsOf } from './to-coding-text.js';
import { batchOf, countOf, keyed, manyOf, maybeOf, oneOf, required } from '../loader-kinds.js';

/** Part of the loaders of a request: see `createLoaders`. */
export function codingLoaders(pool: Pool) {
  const texts = keyed<VersionKey, CodingTextRow>(pool, codingTexts);
  return {
    codebookVersion: oneOf(batchOf<CodebookVersionRow>(pool, byId.codebookVersion)),
    sampleOfProject: maybeOf(batchOf<ProjectSampleRow>(pool, samplesOfProjects), (row) => row.projectId),
    codersOfProject: manyOf(batchOf<ProjectCoderRow>(pool, codersOfProjects), (row) => row.projectId),
    openQuestionsOfProject: countOf(batchOf<{ id: string; count: number }>(pool, openQuestionsOfProjects)),
    codingText: { load: async (key: VersionKey) => required(await texts.load(key), 'text') },
    outletNames: once(async () => (await rowsOf<OutletNames>(pool, namesOfOutlets())).flatMap(namesOfOutlet)),
    questionsOfTask: questionsOf(pool),
  };
}

const questionsOf = (pool: Pool): DataLoader<TaskKey, CodingQuestionRow[], string> =>
  new DataLoader(
    async (tasks: readonly TaskKey[]) => {
      const rows = await rowsOf<CodingQuestionRow>(pool, questionsOfTasks(tasks));
      return tasks.map(({ id }) => rows.filter(({ taskId }) => taskId === id));
    },
    { cacheKeyFn: ({ id }) => id },
  );

interface OutletNames {
  readonly name: string;
  readonly homepage: string | null;
  readonly aliases: readonly string[];
}

const namesOfOutlet = ({ name, homepage, aliases }: OutletNames): string[] => [name, ...aliases, ...hostsOf(homepage)];

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null;
  return () => (reading ??= read());
}
