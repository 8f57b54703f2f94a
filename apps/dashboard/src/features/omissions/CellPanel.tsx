import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import type { OmissionMatrix, StatementCell } from '../../providers/omissions-door.js';
import { useSay } from '../../providers/i18n-provider.js';
import type { Coverage } from '../../providers/types.js';
import { percentText } from '../../ui/numbers.js';
import { DecideForm } from './DecideForm.js';
import { Holding } from './Decisions.js';
import { nameOf, shownMark, SIGNS, type Omission } from './marks.js';
import { pText } from './numbers.js';
import { Sayings } from './Sayings.js';

interface PanelProps {
  readonly eventId: string;
  readonly matrix: OmissionMatrix;
  readonly opened: Omission;
  readonly coverages: readonly Coverage[];
  readonly close: () => void;
}

/** How likely the silence was, in sentences: the numbers behind the mark. */
function Explained({ cell, words }: { readonly cell: StatementCell; readonly words: number }) {
  const say = useSay();
  const { expected, p, adjustedP, undefinedReason, saidBy } = cell;
  if (expected === null || p === null) {
    const reason = undefinedReason === 'OTHER_LANGUAGE' ? 'OTHER_LANGUAGE' : 'NEEDS_TWO_OTHERS';
    return <p className="quiet">{say(`omissions.noP.${reason}`)}</p>;
  }
  return (
    <p className="quiet">
      {saidBy !== null && `${say(`omissions.saidBy.${saidBy}`)} `}
      {say('omissions.expected', { words, expected: percentText(expected) })}{' '}
      {adjustedP !== null && say('omissions.pValue', { p: pText(p), adjusted: pText(adjustedP) })}{' '}
      <Link to="/methods#omissions">{say('chart.method')}</Link>
    </p>
  );
}

/** One cell: what it rests on, the sentences of all outlets in their texts, and what a person says of it. */
export function CellPanel({ eventId, matrix, opened, coverages, close }: PanelProps) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const { statement, cell } = opened;
  const own = coverages.find(({ source }) => source.id === cell.sourceId);
  const name = own?.source.name ?? '';
  const mark = shownMark(cell);
  const place = `${statement.key} ${cell.sourceId}`;
  useEffect(() => heading.current?.focus({ preventScroll: true }), [place]);
  const words = matrix.outlets.find(({ sourceId }) => sourceId === cell.sourceId)?.words ?? 0;
  return (
    <section className="panel stack cell-panel" aria-labelledby="cell-title">
      <div className="row spread">
        <h3 id="cell-title" tabIndex={-1} ref={heading}>
          {say('omissions.cellOf', { name, phrase: nameOf(statement) })}
        </h3>
        <Button size="small" onClick={close}>
          {say('omissions.close')}
        </Button>
      </div>
      <p>
        <span aria-hidden="true">{SIGNS[mark]} </span>
        <strong>{say(`omissions.marks.${mark}`)}</strong>
      </p>
      <Explained cell={cell} words={words} />
      <Sayings matrix={matrix} statement={statement} focused={cell.sourceId} coverages={coverages} />
      <Holding eventId={eventId} matrix={matrix} opened={opened} name={name} />
      <DecideForm key={place} eventId={eventId} matrix={matrix} opened={opened} name={name} />
    </section>
  );
}
