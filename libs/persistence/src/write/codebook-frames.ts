import { frameIdOf } from '@parallax/ingest';
import type { FrameDefinition } from '@parallax/framing';
import type { CodebookVersionId } from '@parallax/kernel';
import type pg from 'pg';

const FREE_PARENTS = 'update frame set parent_id = null where codebook_version_id = $1 and parent_id is not null';
const DROP = 'delete from frame where codebook_version_id = $1 and key <> all($2::text[])';
const WRITE = `insert into frame
    (id, codebook_version_id, key, name, definition, include_rule, exclude_rule, example, decision_rules, position)
  select id, $1, key, name, definition, include_rule, exclude_rule, example, decision_rules, position
  from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
    with ordinality as f(id, key, name, definition, include_rule, exclude_rule, example, decision_rules, position)
  on conflict (codebook_version_id, key) do update set name = excluded.name, definition = excluded.definition,
    include_rule = excluded.include_rule, exclude_rule = excluded.exclude_rule, example = excluded.example,
    decision_rules = excluded.decision_rules, position = excluded.position`;
const SET_PARENTS = `update frame f set parent_id = p.id
  from unnest($2::text[], $3::text[]) as given(key, parent) join frame p on p.codebook_version_id = $1 and p.key = given.parent
  where f.codebook_version_id = $1 and f.key = given.key`;

/**
 * Makes the frames of a draft those given, in their order. A frame whose key stays keeps its id, since labels of the
 * draft refer to it.
 * @throws the database's error where a frame that goes has labels, or the version is published
 */
export async function writeFrames(
  client: pg.ClientBase,
  versionId: CodebookVersionId,
  frames: readonly FrameDefinition[],
): Promise<void> {
  const keys = frames.map(({ key }) => key);
  await client.query(FREE_PARENTS, [versionId]);
  await client.query(DROP, [versionId, keys]);
  await client.query(WRITE, [
    versionId,
    keys.map((key) => frameIdOf(versionId, key)),
    keys,
    frames.map(({ name }) => name),
    frames.map(({ definition }) => definition),
    frames.map(({ include }) => include),
    frames.map(({ exclude }) => exclude),
    frames.map(({ example }) => example),
    frames.map(({ decisionRules }) => decisionRules),
  ]);
  const children = frames.filter(({ parent }) => parent !== null);
  await client.query(SET_PARENTS, [versionId, children.map(({ key }) => key), children.map(({ parent }) => parent)]);
}
