import { useSay } from '../../providers/i18n-provider.js';
import type { SourceHealth } from '../../providers/health-door.js';
import { Chart } from '../../ui/Chart.js';
import { spanText } from '../../ui/dates.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { useSourceHealth } from './use-health.js';
import { flagsOn } from './volume-bars.js';
import { VolumeDrawing } from './VolumeDrawing.js';

function Flags({ flags }: Pick<SourceHealth, 'flags'>) {
  const say = useSay();
  if (flags.length === 0) return <p className="quiet small">{say('health.steady')}</p>;
  return (
    <ul className="flags small" aria-label={say('health.flagsTitle')}>
      {flags.map((flag) => (
        <li key={`${flag.kind} ${flag.from}`}>
          <span aria-hidden="true">⚑ </span>
          <span className="quiet num">
            {flag.to === null
              ? say('health.lasts', { from: spanText(flag.from, flag.from) ?? flag.from })
              : spanText(flag.from, flag.to)}
          </span>{' '}
          {flag.words}
        </li>
      ))}
    </ul>
  );
}

function Volume({ health }: { readonly health: SourceHealth }) {
  const say = useSay();
  const total = health.volume.reduce((sum, { articles }) => sum + articles, 0);
  const table = {
    head: [say('health.day'), say('health.articles'), say('health.flag')],
    rows: health.volume.map(({ day, articles }) => [
      ...[day, articles],
      flagsOn(day, health.flags)
        .map(({ kind }) => say(`health.kinds.${kind}`))
        .join(', '),
    ]),
  };
  const basis = say('health.basis', { smart_count: total, days: health.volume.length });
  return (
    <Chart title={say('health.chart')} basis={basis} method="volume" table={table}>
      <VolumeDrawing title={say('health.chart')} health={health} />
    </Chart>
  );
}

/** How steadily articles come from an outlet: day by day, what was not as before, and how soon a stop would show. */
export function HealthPanel({ sourceId }: { readonly sourceId: string }) {
  const say = useSay();
  const { data: health, error, isPending, refetch } = useSourceHealth(sourceId);
  return (
    <section className="panel stack" aria-labelledby="health">
      <h2 id="health">{say('health.title')}</h2>
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {isPending && error === null && <Loading lines={5} />}
      {health !== undefined && (
        <>
          {health.volume.length === 0 ? <p className="quiet">{say('health.none')}</p> : <Volume health={health} />}
          <Flags flags={health.flags} />
          <p className="quiet small">{health.watch}</p>
        </>
      )}
    </section>
  );
}
