import type { WantedMaterial } from '@parallax/persistence';
import { compare } from '../../features/comparisons/compare.js';
import { EventComparisonArgs } from '../../features/comparisons/comparisons.inputs.js';
import { toEventComparison } from '../../features/comparisons/to-event-comparison.js';
import type { PlannedRoot } from './plan.js';
import { type ShapedField, named, namesOf, selectedAt } from './shape.js';

/** Only what is selected is read; the numbers come from the same function as the resolver's. */
export function planComparison(root: ShapedField): PlannedRoot {
  const wanted = wantedIn(root.inside?.fields ?? []);
  return async ({ pool }, args) => {
    const compared = await compare(pool, Object.assign(new EventComparisonArgs(), args), wanted);
    return compared && toEventComparison(compared);
  };
}

function wantedIn(fields: readonly ShapedField[]): WantedMaterial {
  const columns = selectedAt(fields, 'sources');
  const frames = [...selectedAt(columns, 'frameShares', 'frame'), ...selectedAt(fields, 'codebookVersion', 'frames')];
  return {
    event: namesOf(selectedAt(fields, 'event')),
    articles: namesOf(selectedAt(columns, 'articles')),
    sources: namesOf(selectedAt(columns, 'source')),
    frames: namesOf(frames),
    codedVersions: named(fields, 'availableCodebookVersions').length > 0,
    reuse: [...named(columns, 'sharedText'), ...named(columns, 'sharedTextUndefinedReason')].length > 0,
    copies: false, // only when asked for by collapseCopies: see compare
  };
}
