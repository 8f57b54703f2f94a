import type { ComparisonRun } from '../../providers/comparison-runs-door.js';
import { useSay } from '../../providers/i18n-provider.js';
import { momentText } from '../../ui/dates.js';

/** How the numbers were made, so that they can be found again. */
export function RunMade({ run }: { readonly run: ComparisonRun }) {
  const say = useSay();
  const made = {
    method: run.methodVersion,
    when: momentText(run.measuredAt, 'TIME') ?? '–',
    hash: run.inputHash.slice(0, 12),
  };
  return (
    <p className="quiet small" title={run.inputHash}>
      {run.seed === null || run.replicates === null
        ? say('run.made', made)
        : say('run.madeByChance', { ...made, seed: run.seed, replicates: run.replicates })}
    </p>
  );
}
