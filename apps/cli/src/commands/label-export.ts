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
import { exportedArticle } from '../exported-article.js';
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
    if (left) tellLeftOut(terminal, left);
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

async function writeAll(
  terminal: Terminal,
  client: pg.PoolClient,
  wanted: LabelExportWanted,
): Promise<{ articles: number; labels: number }> {
  const count = { articles: 0, labels: 0 };
  for await (const rows of streamRows<LabelledArticleRow>(client, labelledArticles(wanted), ARTICLES_A_BATCH)) {
    const text = rows.map((row) => `${JSON.stringify(exportedArticle(row))}\n`).join('');
    count.articles += rows.length;
    count.labels += rows.reduce((sum, { labels }) => sum + labels.length, 0);
    // A slow reader must not fill the memory.
    if (terminal.stdout.write(text) === false) await once(process.stdout, 'drain');
  }
  return count;
}

function tellLeftOut(terminal: Terminal, { onParagraphs, underOlderVersions }: LabelsLeftOut): void {
  if (onParagraphs > 0)
    tell(terminal, `${onParagraphs} labels on paragraphs are left out: an import cannot place them.`);
  if (underOlderVersions > 0) {
    tell(terminal, `${underOlderVersions} labels under other versions are left out: --version writes those of one.`);
  }
}
