import { createHash } from 'node:crypto';
import { lexemes, LEXEMES_VERSION } from '@parallax/text';
import type { Pool } from 'pg';

const KINDS = ['source', 'article', 'event', 'codebook', 'version', 'frame', 'coder', 'label', 'run'] as const;

/** A readable id: the kind, then the number. */
export const id = (kind: (typeof KINDS)[number], n: number): string =>
  `0000000${KINDS.indexOf(kind) + 1}-0000-7000-8000-${String(n).padStart(12, '0')}`;

export interface ArticleSeed {
  readonly n: number;
  readonly source: number;
  readonly at?: string | null;
  readonly precision?: 'day' | 'time';
  readonly headline?: string;
  readonly body?: string;
  readonly language?: string;
  readonly event?: number;
}

/** Puts rows where an import would, by plain SQL. */
export class Seed {
  private labels = 0;

  constructor(private readonly pool: Pool) {}

  async source(n: number, name: string): Promise<void> {
    await this.pool.query(`insert into source (id, name, initials, status) values ($1, $2, $3, 'active')`, [
      id('source', n),
      name,
      name.slice(0, 2).toUpperCase(),
    ]);
  }

  async event(n: number, title: string): Promise<void> {
    await this.pool.query('insert into event (id, key, title) values ($1, $2, $3)', [id('event', n), `e${n}`, title]);
  }

  async article(seed: ArticleSeed): Promise<void> {
    const { n, source, at = null, headline = `Headline ${n}`, body = `Body of article ${n}.`, language = 'en' } = seed;
    const precision = at === null ? null : (seed.precision ?? 'time');
    const key = id('article', n);
    await this.pool.query(
      `insert into article (id, source_id, url, headline, published_at, published_precision, language, word_count)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        key,
        id('source', source),
        `https://outlet.example/${n}`,
        headline,
        at,
        precision,
        language,
        body.split(' ').length,
      ],
    );
    const hash = createHash('sha256').update(`${headline}\0${body}`).digest();
    await this.pool.query(
      `insert into article_version (article_id, version_no, headline, content_hash, cleaning_method) values ($1, 1, $2, $3, 'row/1')`,
      [key, headline, hash],
    );
    await this.pool.query('insert into article_text (article_id, version_no, body) values ($1, 1, $2)', [key, body]);
    await this.pool.query('insert into article_search values ($1, 1, $2, $3::tsvector)', [
      key,
      LEXEMES_VERSION,
      lexemes(headline, body),
    ]);
    if (seed.event !== undefined) await this.assign(n, seed.event);
  }

  async assign(article: number, event: number): Promise<void> {
    await this.pool.query('insert into event_article (article_id, event_id, decision_id) values ($1, $2, $1)', [
      id('article', article),
      id('event', event),
    ]);
    await this.pool.query('update event set article_count = article_count + 1 where id = $1', [id('event', event)]);
  }

  async codebook(n: number, absence: 'explicit' | 'implied', frames: readonly string[]): Promise<void> {
    await this.pool.query('insert into codebook (id, key, name) values ($1, $2, $3)', [
      id('codebook', n),
      `b${n}`,
      `Book ${n}`,
    ]);
    await this.pool.query(
      `insert into codebook_version (id, codebook_id, version_no, unit, absence) values ($1, $2, 1, 'article', $3)`,
      [id('version', n), id('codebook', n), absence],
    );
    for (const [position, key] of frames.entries()) {
      await this.pool.query(
        'insert into frame (id, codebook_version_id, key, name, position) values ($1, $2, $3, $4, $5)',
        [id('frame', n * 100 + position), id('version', n), key, `Frame ${key}`, position],
      );
    }
  }

  async coder(n: number, name: string): Promise<void> {
    await this.pool.query('insert into coder (id, key, name) values ($1, $2, $2)', [id('coder', n), name]);
  }

  /** Gives the number of the label. `frame` is its place in the codebook. */
  async label(
    article: number,
    coder: number,
    word: { book?: number; frame: number; present: boolean; supersedes?: number },
  ): Promise<number> {
    const n = ++this.labels;
    const book = word.book ?? 1;
    await this.pool.query(
      `insert into framing_label (article_id, id, version_no, codebook_version_id, frame_id, coder_id, present, supersedes)
       values ($1, $2, 1, $3, $4, $5, $6, $7)`,
      [
        ...[id('article', article), id('label', n), id('version', book), id('frame', book * 100 + word.frame)],
        ...[id('coder', coder), word.present, word.supersedes ? id('label', word.supersedes) : null],
      ],
    );
    return n;
  }

  /** Both directions, as the measuring job writes them. */
  async reuse(a: number, b: number, counts: { shared: number; a: number; b: number }): Promise<void> {
    const insert = `insert into text_reuse (article_id, other_id, version_no, other_version_no, shingle_count, shared_count,
      other_shingle_count, method_version) values ($1, $2, 1, 1, $3, $4, $5, 'test')`;
    await this.pool.query(insert, [id('article', a), id('article', b), counts.a, counts.shared, counts.b]);
    await this.pool.query(insert, [id('article', b), id('article', a), counts.b, counts.shared, counts.a]);
  }

  async measured(event: number): Promise<void> {
    await this.pool.query(
      `insert into reuse_measure (article_id, version_no, method_version, source_id, event_id, is_repetitive)
       select a.id, a.version_no, 'test', a.source_id, ea.event_id, false
         from event_article ea join article a on a.id = ea.article_id where ea.event_id = $1`,
      [id('event', event)],
    );
  }
}

/**
 * One event told by three outlets and two codebooks: a moment, a bare day, an undated article, a tie,
 * a superseded label, shared text; and articles beside it.
 */
export async function seedDam(pool: Pool): Promise<void> {
  const seed = new Seed(pool);
  for (const [n, name] of [
    [1, 'Agency'],
    [2, 'Morning Post'],
    [3, 'Weekly'],
  ] as const)
    await seed.source(n, name);
  await seed.event(1, 'Dam gates closed');
  await seed.event(2, 'Market fire');
  await seed.codebook(1, 'explicit', ['conflict', 'morality']);
  await seed.codebook(2, 'implied', ['economy']);
  for (const n of [1, 2, 3]) await seed.coder(n, `Coder ${n}`);
  await seed.article({ n: 1, source: 1, at: '2025-03-12T06:10:00Z', event: 1, headline: 'Dam gates closed at Ostrev' });
  await seed.article({ n: 2, source: 2, at: '2025-03-12T07:30:00.123456Z', event: 1, headline: 'Valley left dry' });
  await seed.article({ n: 3, source: 2, at: '2025-03-12T09:00:00Z', event: 1 });
  await seed.article({ n: 4, source: 2, event: 1 });
  await seed.article({ n: 5, source: 3, at: '2025-03-14T00:00:00Z', precision: 'day', event: 1 });
  await seed.article({ n: 6, source: 3, at: '2025-04-01T10:00:00Z', event: 2 });
  await seed.article({ n: 7, source: 1 });
  const mistaken = await seed.label(2, 1, { frame: 0, present: false });
  await seed.label(2, 1, { frame: 0, present: true, supersedes: mistaken });
  await seed.label(2, 2, { frame: 0, present: true });
  await seed.label(2, 3, { frame: 0, present: false });
  await seed.label(3, 1, { frame: 0, present: false });
  await seed.label(3, 2, { frame: 0, present: false });
  await seed.label(4, 1, { frame: 0, present: true });
  await seed.label(4, 2, { frame: 0, present: false });
  await seed.label(1, 3, { book: 2, frame: 0, present: true });
  await seed.reuse(1, 2, { shared: 82, a: 200, b: 100 });
  await seed.reuse(2, 3, { shared: 50, a: 100, b: 100 });
  await seed.measured(1);
}
