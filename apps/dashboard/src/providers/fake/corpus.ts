import type { ArticleWithText, CodebookRecord, EventRow, Frame, Label, SourceRecord } from '../types.js';

/** The demo corpus, read as the importer would, in the shapes the API answers with. Only `npm run dev:fake` loads this. */
interface FileLabel {
  readonly codebook: string;
  readonly frame: string;
  readonly coder: string;
  readonly value?: boolean;
  readonly start?: number;
  readonly end?: number;
  readonly note?: string;
}

interface FileRow {
  readonly externalId: string;
  readonly source: string;
  readonly url: string;
  readonly title: string;
  readonly byline?: string;
  readonly publishedAt: string;
  readonly language: string;
  readonly text: string;
  readonly event: string;
  readonly eventTitle: string;
  readonly labels: readonly FileLabel[];
}

interface FileBook {
  readonly name: string;
  readonly description: string;
  readonly citation: string;
  readonly unit: 'ARTICLE';
  readonly absence: 'EXPLICIT' | 'IMPLIED';
  readonly exclusive: boolean;
  readonly frames: readonly {
    key: string;
    name: string;
    definition: string;
    include: string;
    exclude: string;
    example: string;
  }[];
}

type FileSource = Pick<
  SourceRecord,
  'name' | 'initials' | 'type' | 'country' | 'languages' | 'homepage' | 'description'
> & {
  readonly aliases: readonly string[];
};

const rowFiles = import.meta.glob<string>('../../../../../demo/articles/*.jsonl', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const bookFiles = import.meta.glob<FileBook>('../../../../../demo/codebooks/*.json', {
  import: 'default',
  eager: true,
});
const sourceFiles = import.meta.glob<readonly FileSource[]>('../../../../../demo/sources.json', {
  import: 'default',
  eager: true,
});

const STORED = '2026-11-23T09:00:00Z';

export const sources: SourceRecord[] = Object.values(sourceFiles)
  .flat()
  .map((source, index) => ({
    ...source,
    id: `source-${index}`,
    status: index === 6 ? 'DRAFT' : 'ACTIVE',
    aliases: source.aliases.map((spelling) => ({ kind: 'name', spelling })),
    ratings: [],
    collections: [],
    mergedInto: null,
    quality: {
      ...{ articleCount: 0, articlesPerWeek: null, lastArticleAt: null, undatedShare: null },
      ...{ futureShare: null, shortShare: null, refusedCount: 0 },
    },
    articleCount: 0,
    version: 1,
    createdAt: STORED,
    updatedAt: STORED,
  }));

export const codebooks: CodebookRecord[] = Object.values(bookFiles).map((book, index) => ({
  id: `codebook-${index}`,
  name: book.name,
  description: book.description,
  citation: book.citation,
  versions: [
    {
      id: `version-${index}`,
      versionNo: 1,
      status: 'PUBLISHED',
      unit: book.unit,
      absence: book.absence,
      isExclusive: book.exclusive,
      publishedAt: STORED,
      labelCount: 0,
      frames: book.frames.map(({ include, exclude, ...frame }, position) => ({
        ...frame,
        id: `frame-${index}-${position}`,
        position,
        includeRule: include,
        excludeRule: exclude,
        decisionRules: null,
        parentId: null,
      })),
    },
  ],
}));

function labelOf(label: FileLabel, id: string): Label[] {
  const version = codebooks.find((book) => book.name === label.codebook)?.versions[0];
  const frame: Frame | undefined = version?.frames.find(({ key }) => key === label.frame);
  if (version === undefined || frame === undefined) return [];
  return [
    {
      id,
      versionNo: 1,
      codebookVersionId: version.id,
      present: label.value ?? true,
      spanStart: label.start ?? null,
      spanEnd: label.end ?? null,
      note: label.note ?? null,
      carriedFromId: null,
      isLossy: false,
      createdAt: STORED,
      frame,
      coder: { id: label.coder, name: label.coder },
    },
  ];
}

const rows = Object.values(rowFiles)
  .flatMap((file) => file.split('\n').filter((line) => line !== ''))
  .map((line) => JSON.parse(line) as FileRow);

function articleOf(row: FileRow, index: number): ArticleWithText {
  const source = sources.find(({ name }) => name === row.source);
  if (source === undefined) throw new Error(`The demo has no outlet “${row.source}”.`);
  return {
    id: `article-${index}`,
    headline: row.title,
    byline: row.byline ?? null,
    url: row.url,
    externalId: row.externalId,
    publishedAt: row.publishedAt,
    publishedPrecision: 'TIME',
    language: row.language,
    wordCount: row.text.split(/\s+/).length,
    versionNo: 1,
    createdAt: STORED,
    source,
    event: { id: row.event, title: row.eventTitle },
    text: { versionNo: 1, body: row.text, blocks: [] },
    labels: row.labels.flatMap((label, place) => labelOf(label, `${index}-${place}`)),
  };
}

export const articles: ArticleWithText[] = rows.map(articleOf);

const inTime = (list: readonly ArticleWithText[]) =>
  [...list].sort((a, b) => (a.publishedAt ?? '~').localeCompare(b.publishedAt ?? '~'));

export const articlesOf = (eventId: string): ArticleWithText[] =>
  inTime(articles.filter(({ event }) => event?.id === eventId));

export const events = (): EventRow[] =>
  [...new Set(articles.flatMap(({ event }) => (event === null ? [] : [event.id])))].map((id) => {
    const list = articlesOf(id);
    const outlets = [...new Map(list.map(({ source }) => [source.id, source])).values()];
    return {
      id,
      key: id,
      title: list[0]?.event?.title ?? id,
      firstPublishedAt: list[0]?.publishedAt ?? null,
      lastPublishedAt: list.at(-1)?.publishedAt ?? null,
      articleCount: list.length,
      sourceCount: outlets.length,
      version: 1,
      sources: outlets,
    };
  });
