import type { Comparison, EventRow, Outlet } from '../../providers/types.js';

/** Name for the outlet at `place` (0, 1, …) in the order of first reports. */
export type NameOf = (place: number) => string;

/** The number belongs to the outlet and not to its column, so that moving columns tells nothing. */
function blinded(outlet: Outlet, all: readonly Outlet[], nameOf: NameOf): Outlet {
  const place = all.findIndex(({ id }) => id === outlet.id);
  return { id: outlet.id, name: nameOf(place), initials: String(place + 1) };
}

export function blindEvent(event: EventRow, nameOf: NameOf): EventRow {
  return { ...event, sources: event.sources.map((outlet) => blinded(outlet, event.sources, nameOf)) };
}

/** A reading aid: outlets and bylines lose their names; texts, headlines and addresses keep what stands in them. */
export function blindComparison(comparison: Comparison, nameOf: NameOf): Comparison {
  const all = comparison.event.sources;
  return {
    ...comparison,
    event: blindEvent(comparison.event, nameOf),
    sources: comparison.sources.map((coverage) => ({
      ...coverage,
      source: blinded(coverage.source, all, nameOf),
      articles: coverage.articles.map((article) => ({ ...article, byline: null })),
    })),
  };
}
