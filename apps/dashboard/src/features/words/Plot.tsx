import { useMemo, useState } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import type { KeynessPoints, KeynessWithPoints } from '../../providers/words-types.js';
import { Chart } from '../../ui/Chart.js';
import type { ChartRows } from '../../ui/ChartTable.js';
import { countText } from '../../ui/numbers.js';
import { EmptyState, ErrorState, Loading } from '../../ui/states.js';
import { RunState } from '../selection/RunState.js';
import { Basis } from './Basis.js';
import type { WordsPart } from './parts.js';
import { nearestDot, placeDots, placeLabels, type Dot } from './scatter.js';
import { ScatterDrawing } from './ScatterDrawing.js';
import { keynessParams, useKeynessPoints } from './use-words.js';
import { wordQuery } from './view.js';
import { WordLists } from './WordLists.js';
import { numberText, pText } from './words.js';

const tableOf = (points: KeynessPoints): ChartRows => ({
  head: ['word', 'rank B', 'rank A', 'count A', 'count B', 'log-odds z', 'adjusted p'],
  rows: points.word.map((word, at) => [
    ...[word, points.x[at] ?? null, points.y[at] ?? null, points.countA[at] ?? null, points.countB[at] ?? null],
    ...[points.logOdds[at] ?? null, points.adjustedP[at] ?? null],
  ]),
});

/** What is known of the word under the pointer, the focus or the search; read out when it changes. */
function Told({ dot, typed }: { readonly dot: Dot | null; readonly typed: string }) {
  const say = useSay();
  const numbers = dot && {
    ...{ word: dot.word, a: countText(dot.countA), b: countText(dot.countB) },
    ...{ z: numberText(dot.logOdds), p: pText({ value: dot.adjustedP, undefinedReason: null }) },
  };
  const missing = typed === '' ? say('words.plotNone') : say('words.plotMissing', { word: typed });
  return (
    <p role="status" className="words-told">
      {numbers ? say('words.plotPoint', numbers) : missing}
    </p>
  );
}

function Drawn({ keyness, points, view, change }: WordsPart & { keyness: KeynessWithPoints; points: KeynessPoints }) {
  const say = useSay();
  const dots = useMemo(() => placeDots(points), [points]);
  const labels = useMemo(() => placeLabels(dots), [dots]);
  const [pointed, setPointed] = useState<Dot | null>(null);
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase() || view.word.toLowerCase();
  const lit = pointed ?? dots.find(({ word }) => word === wanted) ?? null;
  const onWord = (word: string) => change({ word: wordQuery(word), panel: 'concordance' });
  const title = say('words.plotTitle');
  const basis = say('words.plotBasis', {
    ...{ shown: countText(dots.length), tested: countText(keyness.family?.tested ?? dots.length) },
  });
  return (
    <div className="words-plot">
      <div>
        <Chart title={title} basis={basis} method="word-plot" table={tableOf(points)}>
          <ScatterDrawing
            {...{ title, dots, labels, lit }}
            xName={say('words.plotX')}
            yName={say('words.plotY')}
            onPoint={(place) => setPointed(place && nearestDot(dots, place.x, place.y))}
            onPress={({ x, y }) => {
              const pressed = nearestDot(dots, x, y);
              if (pressed !== null) onWord(pressed.word);
            }}
          />
        </Chart>
        <p className="quiet small">{say('words.plotHow')}</p>
      </div>
      <div className="stack">
        <label className="stack words-find">
          {say('words.plotFind')}
          <input
            type="search"
            value={typed}
            list="words-drawn"
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && lit && onWord(lit.word)}
          />
          <datalist id="words-drawn">
            {labels.map(({ dot }) => (
              <option key={dot.word} value={dot.word} />
            ))}
          </datalist>
        </label>
        <Told dot={lit} typed={typed.trim()} />
        <WordLists dots={dots} onLight={setPointed} onWord={onWord} />
      </div>
    </div>
  );
}

/** Words of both sets in one picture, as Scattertext draws them. */
export function Plot(part: WordsPart) {
  const say = useSay();
  const { data, error, isPending, refetch } = useKeynessPoints(keynessParams(part.selection, part.view), part.view);
  if (error !== null && data === undefined) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={12} />;
  if (data.run.status !== 'MEASURED') return <RunState run={data.run} />;
  if (data.points === null)
    return <EmptyState title={say('words.noneTitle')} why={data.explanation ?? data.undefinedReason ?? ''} />;
  return (
    <div className="stack">
      <Basis keyness={data} />
      <Drawn {...part} keyness={data} points={data.points} />
    </div>
  );
}
