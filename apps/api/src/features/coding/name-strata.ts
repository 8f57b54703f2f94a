import type { StratumDrawn } from '@parallax/framing';
import { type EventRow, type SourceRow, type StoredStratum, byId, rowsOf } from '@parallax/persistence';
import type { Pool } from 'pg';
import type { ChosenDesign } from './plan-sample.js';

const WITHOUT = { source: 'no outlet', event: 'in no event', period: 'undated' } as const;

/** Strata with the names that outlets and events have today. */
export async function nameStrata(
  database: Pool,
  strata: readonly StratumDrawn[],
  { stratifyBy }: ChosenDesign,
): Promise<StoredStratum[]> {
  const parts = strata.map(({ key }) => key.split('/'));
  const idsAt = (part: 'source' | 'event'): string[] => {
    const at = stratifyBy.indexOf(part);
    return [...new Set(at < 0 ? [] : parts.flatMap((ids) => (ids[at] === '-' ? [] : [ids[at] ?? ''])))];
  };
  const [sources, events] = await Promise.all([
    rowsOf<SourceRow>(database, byId.source(idsAt('source'))),
    rowsOf<EventRow>(database, byId.event(idsAt('event'))),
  ]);
  const names = new Map<string, string>([
    ...sources.map(({ id, name }) => [id, name] as const),
    ...events.map(({ id, title }) => [id, title] as const),
  ]);
  const inWords = (key: string): string =>
    stratifyBy.length === 0
      ? 'all articles'
      : key
          .split('/')
          .map((part, at) => (part === '-' ? WITHOUT[stratifyBy[at] ?? 'period'] : (names.get(part) ?? part)))
          .join(' · ');
  return strata.map(({ key, population, drawn }) => ({ key, stratum: inWords(key), population, sampled: drawn }));
}
