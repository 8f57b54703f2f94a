import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { SourceRecord } from '../../providers/types.js';
import { Chart } from '../../ui/Chart.js';
import { RatingForm } from './RatingForm.js';
import { disputedIn, ratingTimeline, type Rating } from './rating-lanes.js';
import { RatingsDrawing } from './RatingsDrawing.js';
import { RatingsTable } from './RatingsTable.js';
import { UndoLine } from './UndoLine.js';

const holdsOn = (day: string, { validFrom, validTo }: Rating): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);

/** The day that is looked at stands in the address. */
function useAsOf(): readonly [string, (day: string) => void] {
  const [search, setSearch] = useSearchParams();
  const set = (day: string) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (day === '') next.delete('asOf');
      else next.set('asOf', day);
      return next;
    });
  return [search.get('asOf') ?? '', set];
}

export function RatingsPanel({ source }: { readonly source: SourceRecord }) {
  const say = useSay();
  const [asOf, setAsOf] = useAsOf();
  const [batchId, setBatchId] = useState<string | null>(null);
  const ratings = asOf === '' ? source.ratings : source.ratings.filter((rating) => holdsOn(asOf, rating));
  const disputed = disputedIn(ratings);
  return (
    <section className="panel stack" aria-labelledby="ratings">
      <div className="row spread">
        <h2 id="ratings">{say('source.ratings')}</h2>
        <span className="row no-print">
          <TextField
            type="date"
            size="small"
            label={say('directory.asOf')}
            value={asOf}
            onChange={({ target }) => setAsOf(target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
          />
          {asOf !== '' && <Button onClick={() => setAsOf('')}>{say('directory.asOfClear')}</Button>}
        </span>
      </div>
      <p className="quiet small">{say('directory.ratingsNote')}</p>
      <Timeline ratings={ratings} />
      {disputed.length > 0 && <p>{`${disputed.join(', ')}: ${say('directory.disagree')}`}</p>}
      {ratings.length === 0 ? (
        <p className="quiet">{say(source.ratings.length === 0 ? 'source.noRatings' : 'directory.noneAsOf')}</p>
      ) : (
        <RatingsTable ratings={ratings} changed={setBatchId} />
      )}
      {batchId !== null && <UndoLine key={batchId} text={say('directory.changed')} batchId={batchId} />}
      <details>
        <summary>{say('directory.newRating')}</summary>
        <RatingForm sourceId={source.id} changed={setBatchId} />
      </details>
    </section>
  );
}

function Timeline({ ratings }: { readonly ratings: readonly Rating[] }) {
  const say = useSay();
  const timeline = ratingTimeline(ratings, new Date().toISOString().slice(0, 10));
  if (timeline === null) return null;
  const title = say('directory.timeline');
  const table = {
    head: (['dimension', 'rater', 'value'] as const)
      .map((key) => say(`source.${key}`))
      .concat(say('directory.validFrom'), say('directory.validTo')),
    rows: ratings.map(({ dimension, rater, value, validFrom, validTo }) => [
      dimension,
      rater,
      value,
      validFrom,
      validTo,
    ]),
  };
  return (
    <Chart
      title={title}
      basis={say('directory.timelineBasis', { smart_count: ratings.length })}
      method="ratings"
      table={table}
    >
      <RatingsDrawing timeline={timeline} title={title} />
    </Chart>
  );
}
