import Button from '@mui/material/Button';
import { useState } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import { AskDialog } from './AskDialog.js';
import type { Rating } from './rating-lanes.js';
import { useDirectoryChange } from './use-directory.js';

interface RatingsTableProps {
  readonly ratings: readonly Rating[];
  readonly changed: (batchId: string) => void;
}

interface Asked {
  readonly rating: Rating;
  readonly what: 'end' | 'withdraw';
}

export function RatingsTable({ ratings, changed }: RatingsTableProps) {
  const say = useSay();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { change } = useDirectoryChange();
  const send = ({ rating: { id }, what }: Asked, text: string) => {
    setAsked(null);
    change.mutate(
      what === 'end'
        ? { kind: 'endRating', input: { id, validTo: text } }
        : { kind: 'withdrawRating', input: { id, reason: text } },
      { onSuccess: changed },
    );
  };
  return (
    <>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={say('source.ratings')}>
        <table className="table small">
          <thead>
            <tr>
              {(['dimension', 'value', 'rater', 'period', 'citation'] as const).map((key) => (
                <th key={key} scope="col">
                  {say(`source.${key}`)}
                </th>
              ))}
              <th scope="col">
                <span className="hidden-text">{say('action.edit')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {ratings.map((rating) => (
              <RatingRow key={rating.id} rating={rating} ask={(what) => setAsked({ rating, what })} />
            ))}
          </tbody>
        </table>
      </div>
      {change.error !== null && <p role="alert">{change.error.message}</p>}
      {asked !== null && (
        <AskDialog
          title={say(asked.what === 'end' ? 'directory.endOn' : 'directory.withdrawWhy', namesOf(asked.rating))}
          label={say(asked.what === 'end' ? 'directory.validTo' : 'directory.reason')}
          type={asked.what === 'end' ? 'date' : 'text'}
          action={say(asked.what === 'end' ? 'directory.end' : 'directory.withdraw')}
          answer={(text) => send(asked, text)}
          close={() => setAsked(null)}
        />
      )}
    </>
  );
}

const namesOf = ({ value, rater }: Rating) => ({ value, rater: rater ?? '?' });

function RatingRow({ rating, ask }: { readonly rating: Rating; readonly ask: (what: Asked['what']) => void }) {
  const say = useSay();
  return (
    <tr>
      <td>{rating.dimension}</td>
      <td>
        <bdi dir="auto">{rating.value}</bdi>
      </td>
      <td>{rating.rater ?? <span className="quiet">{say('source.raterUnknown')}</span>}</td>
      <td className="num">
        {rating.validFrom === null && rating.validTo === null
          ? say('directory.undatedRating')
          : `${rating.validFrom ?? '…'} – ${rating.validTo ?? '…'}`}
      </td>
      <td>
        <bdi dir="auto">{rating.citation ?? '–'}</bdi>
      </td>
      <td className="num">
        <Button size="small" onClick={() => ask('end')}>
          {say('directory.end')}
        </Button>
        <Button size="small" onClick={() => ask('withdraw')}>
          {say('directory.withdraw')}
        </Button>
      </td>
    </tr>
  );
}
