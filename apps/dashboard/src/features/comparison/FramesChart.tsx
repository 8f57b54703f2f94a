import { useSay } from '../../providers/i18n-provider.js';
import type { Comparison } from '../../providers/types.js';
import { Chart } from '../../ui/Chart.js';
import { EmptyState } from '../../ui/states.js';
import { FramesDrawing } from './FramesDrawing.js';
import { codedArticles, framesTable } from './tables.js';

export function FramesChart({ comparison }: { readonly comparison: Comparison }) {
  const say = useSay();
  const version = comparison.codebookVersion;
  if (version === null) return <EmptyState title={say('compare.nothingCoded')} why={say('compare.nothingCodedWhy')} />;
  const coded = comparison.sources.reduce((sum, coverage) => sum + codedArticles(coverage), 0);
  return (
    <div className="panel">
      <Chart
        title={say('compare.chartTitle', { codebook: version.codebook.name, version: version.versionNo })}
        basis={say('compare.chartBasis', { n: coded, outlets: comparison.sources.length })}
        method="shares"
        table={framesTable(comparison)}
      >
        <FramesDrawing comparison={comparison} />
      </Chart>
    </div>
  );
}
