import Button from '@mui/material/Button';
import { useSay } from '../../providers/i18n-provider.js';
import { EmptyState, ErrorState, Loading } from '../../ui/states.js';
import { RunState } from '../selection/RunState.js';
import { Basis } from './Basis.js';
import { Choice } from './Choice.js';
import { KeywordTable } from './KeywordTable.js';
import type { WordsPart } from './parts.js';
import { keynessParams, useKeyness } from './use-words.js';
import { MEASURES, wordQuery } from './view.js';

/** The words of both sets, in two tables. */
export function Keywords({ selection, view, change }: WordsPart) {
  const say = useSay();
  const { data, error, isPending, refetch } = useKeyness(keynessParams(selection, view), view);
  if (error !== null && data === undefined) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={10} />;
  if (data.run.status !== 'MEASURED') return <RunState run={data.run} />;
  if (data.undefinedReason !== null)
    return <EmptyState title={say('words.noneTitle')} why={data.explanation ?? data.undefinedReason} />;
  const onWord = (word: string) => change({ word: wordQuery(word), panel: 'concordance' });
  return (
    <div className="stack">
      <Basis keyness={data} />
      <div className="row">
        <Choice
          label={say('words.by')}
          value={view.by}
          values={MEASURES}
          nameOf={(by) => `words.measures.${by}`}
          onChange={(by) => change({ by })}
        />
        <span className="quiet small">{say('words.sortNote')}</span>
        <Button size="small" href={`/exports/keyness.csv?inputHash=${data.run.inputHash}`} download>
          {say('words.allCsv')}
        </Button>
      </div>
      <KeywordTable title={say('words.tableA')} words={data.ofA} chosen={view.word} onWord={onWord} />
      <KeywordTable title={say('words.tableB')} words={data.ofB} chosen={view.word} onWord={onWord} />
    </div>
  );
}
