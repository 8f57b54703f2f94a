import type { FrameContrast } from '../../providers/contrast-types.js';
import { useSay } from '../../providers/i18n-provider.js';

/** What was tested and adjusted together, on how many events it rests, and what was left out. */
export function FamilyLine({ contrast }: { readonly contrast: FrameContrast }) {
  const say = useSay();
  const { counts, family, cells } = contrast;
  if (counts === null || family === null) return null;
  const few = cells.filter((cell) => cell.isFewClusters && cell.share.n > 0).length;
  const told = [
    ['contrast.withoutEvent', counts.articlesWithoutEvent],
    ['contrast.notCoded', counts.notCoded],
    ['contrast.copiesLeftOut', counts.copiesLeftOut],
    ['contrast.outletsLeftOut', counts.outletsLeftOut],
  ] as const;
  return (
    <section className="stack" aria-label={say('contrast.family')} style={{ gap: 4 }}>
      <p>
        {family.words} <strong>{say('contrast.flagged', { smart_count: family.flagged })}</strong>{' '}
        {family.undefinedTests > 0 && say('contrast.undefinedTests', { smart_count: family.undefinedTests })}
      </p>
      <p>
        {say('contrast.informed', { smart_count: counts.informativeEvents })}{' '}
        {say('contrast.shared', { shared: counts.sharedEvents, events: counts.events })}
      </p>
      {few > 0 && <p role="note">{say('contrast.few', { cells: few })}</p>}
      <p className="quiet small">
        {told.map(([key, count]) => (count > 0 ? `${say(key, { smart_count: count })} ` : ''))}
      </p>
    </section>
  );
}
