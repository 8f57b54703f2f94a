import { once } from 'node:events';
import {
  inSnapshot,
  labelledArticles,
  type LabelledArticleRow,
  type LabelExportWanted,
  type LabelsLeftOut,
  labelsLeftOut,
  newestVersions,
  type NamedVersionRow,
  rowsOf,
  streamRows,
} from '@parallax/persistence';
import type pg from 'pg';
import { EXIT, type ExitCode } from '../exit-code.js';
import { withDatabase } from '../installation.js';
import { exportedArticle, isPlaceable } from '../exported-article.js';
import { tell, type Terminal } from '../terminal.js';
import { findProject, findVersion, type NamedScope } from './find-scope.js';

/** Texts can be long: few at a time. */
const ARTICLES_A_BATCH = 100;

/** `parallax label export [--codebook name] [--project name]` */
export const labelExportCommand = (terminal: Terminal, named: NamedScope): Promise<ExitCode> =>
  withDatabase(async (pool) => {
    const wanted = await findWanted(terminal, pool, named);
    if (wanted === null) return EXIT.notFound;
    const count = await inSnapshot(pool, (client) => writeAll(terminal, client, wanted));
    const [left] = await rowsOf<LabelsLeftOut>(pool, labelsLeftOut(wanted));
    tell(terminal, `${count.labels.toLocaleString('en')} labels on ${count.articles.toLocaleString('en')} texts.`);
    tellLeftOut(terminal, { ...count, underOlderVersions: left?.underOlderVersions ?? 0 });
    return EXIT.ok;
  });

async function findWanted(terminal: Terminal, pool: pg.Pool, named: NamedScope): Promise<LabelExportWanted | null> {
  if (named.project !== undefined) {
    const project = await findProject(terminal, pool, named.project);
    return project && { versionIds: [project.codebookVersionId], projectId: project.id };
  }
  if (named.codebook === undefined) {
    const all = await rowsOf<NamedVersionRow>(pool, newestVersions(null));
    return { versionIds: all.map(({ id }) => id), projectId: null };
  }
  const version = await findVersion(terminal, pool, named);
  return version && { versionIds: [version.id], projectId: null };
}

interface Written {
  readonly articles: number;
  readonly labels: number;
  /** On paragraphs that an import would count differently. */
  readonly unplaceable: number;
}

async function writeAll(terminal: Terminal, client: pg.PoolClient, wanted: LabelExportWanted): Promise<Written> {
  const count = { articles: 0, labels: 0, unplaceable: 0 };
  for await (const rows of streamRows<LabelledArticleRow>(client, labelledArticles(wanted), ARTICLES_A_BATCH)) {
    const text = rows.map((row) => `${JSON.stringify(exportedArticle(row))}\n`).join('');
    count.articles += rows.length;
    for (const row of rows) {
      const placeable = row.labels.filter(isPlaceable(row)).length;
      count.labels += placeable;
      count.unplaceable += row.labels.length - placeable;
    }
    // A slow reader must not fill the memory.
    if (terminal.stdout.write(text) === false) await once(process.stdout, 'drain');
  }
  return count;
}

function tellLeftOut(terminal: Terminal, { unplaceable, underOlderVersions }: Written & LabelsLeftOut): void {
  if (unplaceable > 0) {
    tell(terminal, `${unplaceable} labels on paragraphs of web pages are left out: an import would count differently.`);
  }
  if (underOlderVersions > 0) {
    tell(terminal, `${underOlderVersions} labels under other versions are left out: --version writes those of one.`);
  }
}
