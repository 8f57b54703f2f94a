import { expect, it } from 'vitest';
import { compareFake } from '../../providers/fake/compare.js';
import { events } from '../../providers/fake/corpus.js';
import { blindComparison } from './blind.js';

it('numbers outlets by first report, wherever their columns stand, and names none', () => {
  const [event] = events();
  const ids = event!.sources.map(({ id }) => id);
  const shown = compareFake({
    eventId: event!.id,
    sourceIds: [...ids].reverse(),
    codebookVersionId: null,
    collapse: false,
  });
  const blind = blindComparison(shown, (place) => `Outlet ${place + 1}`);
  const expected = ids.map((_, place) => `Outlet ${place + 1}`);
  expect(blind.event.sources.map(({ name }) => name)).toEqual(expected);
  expect(blind.sources.map(({ source }) => source.name)).toEqual([...expected].reverse());
  const everyName = event!.sources.flatMap(({ name }) => name);
  const heads = JSON.stringify(blind.sources.map(({ source, articles }) => [source, articles.map((a) => a.byline)]));
  for (const name of everyName) expect(heads).not.toContain(name);
});
