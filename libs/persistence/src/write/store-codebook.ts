import { isDeepStrictEqual } from 'node:util';
import { codebookIdOf, codebookVersionIdOf, frameIdOf, type CodebookFile } from '@parallax/ingest';
import { nameKey, type CodebookId, type CodebookVersionId } from '@parallax/kernel';
import type pg from 'pg';
import { inImportTransaction } from './in-transaction.js';

/** What became of a codebook file. */
export interface StoredCodebook {
  readonly outcome: 'added' | 'updated' | 'unchanged';
  readonly versionId: CodebookVersionId;
  readonly versionNo: number;
}

interface NewestVersion {
  readonly codebook_id: CodebookId;
  readonly id: CodebookVersionId;
  readonly version_no: number;
  readonly status: string;
  readonly content: unknown;
}

const NEWEST = `select c.id as codebook_id, v.id, v.version_no, v.status,
    json_build_object('unit', v.unit, 'absence', v.absence, 'exclusive', v.is_exclusive, 'frames',
      (select coalesce(json_agg(json_build_object('key', f.key, 'name', f.name, 'definition', f.definition,
         'include', f.include_rule, 'exclude', f.exclude_rule, 'example', f.example) order by f.position), '[]')
       from frame f where f.codebook_version_id = v.id)) as content
  from codebook c join codebook_version v on v.codebook_id = c.id
  where c.key = $1 order by v.version_no desc limit 1`;

/**
 * Publishes a codebook: as version 1, as the next version where an earlier one differs, and not at all
 * where the newest published one is the same.
 */
export function storeCodebook(pool: pg.Pool, file: CodebookFile): Promise<StoredCodebook> {
  return inImportTransaction(pool, async (client) => {
    const key = nameKey(file.name);
    const { rows } = await client.query<NewestVersion>(NEWEST, [key]);
    const [newest] = rows;
    if (newest?.status === 'published' && isDeepStrictEqual(newest.content, contentOf(file))) {
      return { outcome: 'unchanged', versionId: newest.id, versionNo: newest.version_no };
    }
    const codebookId = newest?.codebook_id ?? codebookIdOf(key);
    await describe(client, { id: codebookId, key, file });
    const versionNo = (newest?.version_no ?? 0) + 1;
    const versionId = codebookVersionIdOf(codebookId, versionNo);
    await publish(client, { codebookId, versionId, versionNo, file });
    return { outcome: newest === undefined ? 'added' : 'updated', versionId, versionNo };
  });
}

const contentOf = ({ unit, absence, exclusive, frames }: CodebookFile): unknown => ({
  ...{ unit, absence, exclusive },
  frames: frames.map(({ key, name, definition, include, exclude, example }) => ({
    ...{ key, name, definition, include, exclude, example },
  })),
});

const DESCRIBE = `insert into codebook (id, key, name, description, citation) values ($1, $2, $3, $4, $5)
  on conflict (key) do update set name = excluded.name,
    description = coalesce(excluded.description, codebook.description),
    citation = coalesce(excluded.citation, codebook.citation)`;

async function describe(
  client: pg.PoolClient,
  { id, key, file }: { id: CodebookId; key: string; file: CodebookFile },
): Promise<void> {
  await client.query(DESCRIBE, [id, key, file.name, file.description, file.citation]);
}

const DRAFT = `insert into codebook_version (id, codebook_id, version_no, unit, absence, is_exclusive)
  values ($1, $2, $3, $4, $5, $6)`;
const FRAMES = `insert into frame
    (id, codebook_version_id, key, name, definition, include_rule, exclude_rule, example, position)
  select id, $1, key, name, definition, include_rule, exclude_rule, example, position
  from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
    with ordinality as f(id, key, name, definition, include_rule, exclude_rule, example, position)`;
const PUBLISH = `update codebook_version set status = 'published', published_at = now() where id = $1`;

interface NewVersion {
  readonly codebookId: CodebookId;
  readonly versionId: CodebookVersionId;
  readonly versionNo: number;
  readonly file: CodebookFile;
}

/** Frames can only be added to a draft: it is published when it has them. */
async function publish(client: pg.PoolClient, { codebookId, versionId, versionNo, file }: NewVersion): Promise<void> {
  await client.query(DRAFT, [versionId, codebookId, versionNo, file.unit, file.absence, file.exclusive]);
  await client.query(FRAMES, [
    versionId,
    file.frames.map(({ key }) => frameIdOf(versionId, key)),
    file.frames.map(({ key }) => key),
    file.frames.map(({ name }) => name),
    file.frames.map(({ definition }) => definition),
    file.frames.map(({ include }) => include),
    file.frames.map(({ exclude }) => exclude),
    file.frames.map(({ example }) => example),
  ]);
  await client.query(PUBLISH, [versionId]);
}
