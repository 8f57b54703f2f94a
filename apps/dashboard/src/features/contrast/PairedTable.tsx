import Button from '@mui/material/Button';
import { useState } from 'react';
import type { FrameContrast, PairedContrast } from '../../providers/contrast-types.js';
import { useSay } from '../../providers/i18n-provider.js';
import { csvText } from '../../ui/csv.js';
import { downloadText } from '../../ui/download.js';
import { FrameLetter } from '../../ui/FrameKey.js';
import { OutletMark } from '../../ui/OutletMark.js';
import { differenceText, pText, ratioInterval } from './numbers.js';
import { testsTable } from './tables.js';

const COLUMNS = ['outlet', 'against', 'frame', 'oddsRatio', 'p', 'events', 'difference', 'remarks'] as const;
const SHOWN_AT_FIRST = 25;

function Remarks({ test }: { readonly test: PairedContrast }) {
  const say = useSay();
  const { mcNemar, heterogeneity, eventsFirstLarger: first, eventsSecondLarger: second } = test;
  return (
    <span className="small quiet">
      {say('contrast.directions', { first, second })}
      {test.method === 'exact-conditional' && ` · ${say('contrast.exact')}`}
      {mcNemar !== null &&
        ` · ${say('contrast.mcNemar', { first: mcNemar.firstOnly, second: mcNemar.secondOnly, p: pText(mcNemar.exactP) })}`}
      {heterogeneity.isWarned && <strong> · {say('contrast.heterogeneous', { p: pText(heterogeneity.p) })}</strong>}
    </span>
  );
}

function OddsRatio({ test: { oddsRatio } }: { readonly test: PairedContrast }) {
  const say = useSay();
  if (oddsRatio.value !== null) return ratioInterval(oddsRatio);
  return say(oddsRatio.undefinedReason === 'NO_UPPER_BOUND' ? 'contrast.noUpper' : 'contrast.noInformative');
}

function Row({ test, contrast }: { readonly test: PairedContrast; readonly contrast: FrameContrast }) {
  const say = useSay();
  const outlet = contrast.sources.find(({ id }) => id === test.sourceId);
  const other = contrast.sources.find(({ id }) => id === test.otherId);
  const place = contrast.frames.findIndex(({ id }) => id === test.frameId);
  const frame = contrast.frames[place];
  return (
    <tr data-flagged={test.isFlagged}>
      <th scope="row">{outlet && <OutletMark outlet={outlet} />}</th>
      <td>{other ? <OutletMark outlet={other} /> : say('contrast.rest')}</td>
      <td>
        <FrameLetter place={place} /> {frame?.name}
      </td>
      <td className="num">
        <OddsRatio test={test} />
      </td>
      <td className="num">{test.isFlagged ? <strong>{pText(test.adjustedP)} ●</strong> : pText(test.adjustedP)}</td>
      <td className="num">{say('contrast.ofEvents', { informative: test.informativeEvents, events: test.events })}</td>
      <td className="num">{differenceText(test.difference)}</td>
      <td>
        <Remarks test={test} />
      </td>
    </tr>
  );
}

/** Every within-event test, the smallest p first. */
export function PairedTable({ contrast }: { readonly contrast: FrameContrast }) {
  const say = useSay();
  const [showsAll, setShowsAll] = useState(false);
  const sorted = contrast.paired.toSorted((a, b) => (a.p ?? 2) - (b.p ?? 2));
  const shown = showsAll ? sorted : sorted.slice(0, SHOWN_AT_FIRST);
  const saveCsv = () => {
    const { head, rows } = testsTable(contrast);
    downloadText('contrast-tests.csv', 'text/csv;charset=utf-8', csvText(head, rows));
  };
  return (
    <section className="panel stack" aria-labelledby="paired-title">
      <div className="row spread">
        <h2 id="paired-title">{say('contrast.paired')}</h2>
        <Button size="small" className="no-print" onClick={saveCsv}>
          {say('contrast.csv')}
        </Button>
      </div>
      <p className="quiet small">{say('contrast.pairedHow')}</p>
      <div className="scroll-x" tabIndex={0} role="region" aria-labelledby="paired-title">
        <table className="table small">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {say(`contrast.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((test) => (
              <Row key={`${test.sourceId} ${test.otherId} ${test.frameId}`} test={test} contrast={contrast} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < sorted.length && (
        <Button size="small" onClick={() => setShowsAll(true)}>
          {say('contrast.more', { count: sorted.length })}
        </Button>
      )}
    </section>
  );
}
