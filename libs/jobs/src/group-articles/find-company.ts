import { type Background, DEFAULT_SETTINGS, keyWordsOf } from '@parallax/events';
import type { ArticleId } from '@parallax/kernel';
import {
  type EventMember,
  type GroupedTextRow,
  groupedTexts,
  meetByKeys,
  membersBeside,
  rowsOf,
} from '@parallax/persistence';
import type { PoolClient } from 'pg';
import { dayOf, reportOf } from './reports.js';
import { keysToMeet } from './word-keys.js';

/** What newcomers are grouped with. */
export interface Company {
  readonly newcomers: readonly GroupedTextRow[];
  /** Members of the events that newcomers may belong to. */
  readonly others: readonly GroupedTextRow[];
  readonly members: readonly EventMember[];
}

const { candidates, longestList, mostMembers } = DEFAULT_SETTINGS;

/** Squares of shared weights in sum: with less than this in their heaviest words two articles do not reach the mark. */
const WORTH_READING = 0.05;

/** The articles that share most of the weight of each newcomer's heaviest words. */
async function candidatesOf(
  client: PoolClient,
  background: Background,
  newcomers: readonly GroupedTextRow[],
): Promise<Set<ArticleId>> {
  const words = keyWordsOf(newcomers.map(reportOf), background);
  const wanted = newcomers.map((row) => ({ id: row.id, keys: keysToMeet(words.get(row.id) ?? [], dayOf(row)) }));
  const holders = new Map<number, ArticleId[]>();
  const keys = [...new Set(wanted.flatMap((one) => [...one.keys.keys()]))];
  for (const { key, articleId } of await meetByKeys(client, keys, longestList)) {
    const known = holders.get(key);
    if (known) known.push(articleId);
    else holders.set(key, [articleId]);
  }
  const found = new Set<ArticleId>();
  for (const one of wanted) for (const id of strongest(one.keys, holders, one.id)) found.add(id);
  return found;
}

function strongest(
  keys: ReadonlyMap<number, number>,
  holders: ReadonlyMap<number, readonly ArticleId[]>,
  self: ArticleId,
): ArticleId[] {
  const weights = new Map<ArticleId, number>();
  for (const [key, weight] of keys) {
    for (const id of holders.get(key) ?? []) if (id !== self) weights.set(id, (weights.get(id) ?? 0) + weight * weight);
  }
  return [...weights]
    .filter(([, weight]) => weight >= WORTH_READING)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, candidates)
    .map(([id]) => id);
}

/** Reads newcomers, and the events of the articles they are found to be near to. */
export async function findCompany(
  client: PoolClient,
  background: Background,
  ids: readonly string[],
): Promise<Company> {
  const newcomers = await rowsOf<GroupedTextRow>(client, groupedTexts(ids));
  const near = await candidatesOf(client, background, newcomers);
  const members = await rowsOf<EventMember>(client, membersBeside([...near], mostMembers));
  const others = await rowsOf<GroupedTextRow>(client, groupedTexts(members.map(({ articleId }) => articleId)));
  return { newcomers, others, members };
}
