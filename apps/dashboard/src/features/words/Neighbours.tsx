import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { Collocates } from '../../providers/words-types.js';
import { csvText } from '../../ui/csv.js';
import { downloadText, fileName } from '../../ui/download.js';
import { countText } from '../../ui/numbers.js';
import { EmptyState, ErrorState, Loading } from '../../ui/states.js';
import { RunMade } from '../selection/RunMade.js';
import { RunState } from '../selection/RunState.js';
import { articleFilterOf } from '../selection/selection.js';
import { Choice, CountChoice } from './Choice.js';
import { COLLOCATE_HEAD, collocateRow, CollocateTable } from './CollocateTable.js';
import type { WordsPart } from './parts.js';
import { useCollocates, useSides } from './use-words.js';
import { NEIGHBOUR_MEASURES, termsOf, UNITS, wordQuery } from './view.js';
import { numberText } from './words.js';

function Rests({ collocates }: { readonly collocates: Collocates }) {
  const say = useSay();
  const sides = [
    ['collocates.setA', collocates.a],
    ['collocates.setB', collocates.b],
  ] as const;
  return sides.map(
    ([name, set]) =>
      set !== null && (
        <p key={name} className="quiet small">
          {collocates.b !== null && `${say(name)}: `}
          {say('collocates.basis', {
            ...{ nodes: countText(set.nodes), articles: countText(set.nodeArticles) },
            ...{ near: countText(set.nearPlaces), places: countText(set.places) },
          })}
          . {say('collocates.how', { span: numberText(set.span, 2) })}
        </p>
      ),
  );
}

function Options({ view, change }: Omit<WordsPart, 'selection'>) {
  const say = useSay();
  return (
    <>
      <CountChoice
        label={say('collocates.window')}
        value={view.window}
        most={20}
        onChange={(window) => change({ window })}
      />
      <Choice
        label={say('concordance.within')}
        value={view.within}
        values={UNITS}
        nameOf={(unit) => `concordance.units.${unit}`}
        onChange={(within) => change({ within })}
      />
      <CountChoice
        label={say('collocates.minFrequency')}
        value={view.meetings}
        most={1_000_000}
        onChange={(meetings) => change({ meetings })}
      />
      <Choice
        label={say('collocates.by')}
        value={view.strongest}
        values={NEIGHBOUR_MEASURES}
        nameOf={(by) => `collocates.measures.${by}`}
        onChange={(strongest) => change({ strongest })}
      />
    </>
  );
}

function useNeighbours({ selection, view }: WordsPart) {
  const sides = useSides(view);
  const isTwo = view.a.length > 0;
  const params = {
    ...{ query: view.word, filter: articleFilterOf({ ...selection, sourceIds: [] }) },
    ...{ a: isTwo ? (sides.a ?? {}) : {}, b: isTwo ? sides.b : null, collapseCopies: selection.collapse },
    ...{ window: view.window, within: view.within, minFrequency: view.meetings },
    ...{ terms: termsOf(view), by: view.strongest },
  };
  return useCollocates(params, !isTwo || sides.isKnown);
}

/** The words beside a word, in both sets where two are compared. */
export function Neighbours(part: WordsPart) {
  const say = useSay();
  const { view, change } = part;
  const { data, error, isPending, refetch } = useNeighbours(part);
  if (error !== null && data === undefined) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={8} />;
  if (data.run.status !== 'MEASURED') return <RunState run={data.run} />;
  if (data.undefinedReason !== null)
    return <EmptyState title={say('words.noneTitle')} why={data.explanation ?? data.undefinedReason} />;
  const save = () =>
    downloadText(
      fileName(`collocates ${view.word}`, 'csv'),
      'text/csv;charset=utf-8',
      csvText(COLLOCATE_HEAD, data.rows.map(collocateRow)),
    );
  return (
    <div className="stack">
      <div className="row">
        <span className="small">
          {say('collocates.tested', { smart_count: data.tested ?? 0, least: view.meetings })}
        </span>
        <Options view={view} change={change} />
        <Button size="small" onClick={save} disabled={data.rows.length === 0}>
          {say('words.csv')}
        </Button>
        <Link className="small" to="/methods#collocates">
          {say('chart.method')}
        </Link>
      </div>
      <Rests collocates={data} />
      {data.rows.length === 0 ? (
        <p className="quiet">{say('collocates.none')}</p>
      ) : (
        <CollocateTable
          collocates={data}
          title={say('collocates.title', { query: view.word })}
          onWord={(word) => change({ word: `${view.word} ${wordQuery(word)}`, panel: 'concordance' })}
        />
      )}
      <RunMade run={data.run} />
    </div>
  );
}
