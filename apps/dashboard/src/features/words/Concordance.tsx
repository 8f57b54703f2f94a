import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { ConcordanceExtent, ConcordanceLine } from '../../providers/words-types.js';
import { csvText } from '../../ui/csv.js';
import { downloadText, fileName } from '../../ui/download.js';
import { countText } from '../../ui/numbers.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { articleFilterOf } from '../selection/selection.js';
import { Choice, CountChoice } from './Choice.js';
import { ConcordanceHead } from './ConcordanceHead.js';
import { ConcordanceLines, directionOf } from './ConcordanceLines.js';
import type { WordsPart } from './parts.js';
import { useConcordance, useConcordanceExtent, useSides } from './use-words.js';
import { UNITS } from './view.js';

const HEAD = ['outlet', 'date', 'article', 'event', 'field', 'left', 'node', 'right', 'start', 'end', 'id', 'version'];

function saveCsv(query: string, lines: readonly ConcordanceLine[]): void {
  const rows = lines.map(({ article, articleId, versionNo, field, left, node, right }) => [
    ...[article.source.name, article.publishedAt, article.headline, article.event?.title ?? null, field],
    ...[left.text, node.text, right.text, node.start, node.end, articleId, versionNo],
  ]);
  downloadText(fileName(`concordance ${query}`, 'csv'), 'text/csv;charset=utf-8', csvText(HEAD, rows));
}

/** How many lines there are, or at least; and what a sort by words sorted. */
function Extent({ extent, isSorted }: { readonly extent: ConcordanceExtent | undefined; readonly isSorted: boolean }) {
  const say = useSay();
  if (extent === undefined) return <>{say('concordance.counting')}</>;
  const { lines, articles, articlesRead, isComplete, seed } = extent;
  if (isComplete) return <>{say('concordance.exact', { smart_count: lines, articles: countText(articles ?? 0) })}</>;
  const of = articles === null ? say('concordance.manyMore') : countText(articles);
  return (
    <>
      {say('concordance.sample', { smart_count: lines, read: countText(articlesRead), articles: of, seed })}
      {isSorted && `. ${say('concordance.sampleSorted')}`}
    </>
  );
}

const isByWord = (sort: WordsPart['view']['sort']): boolean => sort !== 'DATE' && sort !== 'POSITION';

/** Every place of the word, under one another, with what stands around it. */
export function Concordance({ selection, view, change }: WordsPart) {
  const say = useSay();
  const side = useSides(view)[view.where];
  const filter = { ...articleFilterOf({ ...selection, sourceIds: [] }), ...side };
  const params = {
    ...{ query: view.word, filter, collapseCopies: selection.collapse, within: view.within },
    ...{ words: view.words, sort: view.sort },
  };
  const { data, error, isPending, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useConcordance(params);
  const { data: extent } = useConcordanceExtent(params);
  if (error !== null) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={8} />;
  const lines = data.pages.flatMap((page) => page.lines);
  return (
    <div className="stack">
      <div className="row">
        <span className="small">
          <Extent extent={extent} isSorted={isByWord(view.sort)} />
        </span>
        <CountChoice
          label={say('concordance.words')}
          value={view.words}
          most={25}
          onChange={(words) => change({ words })}
        />
        <Choice
          label={say('concordance.within')}
          value={view.within}
          values={UNITS}
          nameOf={(unit) => `concordance.units.${unit}`}
          onChange={(within) => change({ within })}
        />
        <Button size="small" onClick={() => saveCsv(view.word, lines)} disabled={lines.length === 0}>
          {say('words.csv')}
        </Button>
        <Link className="small" to="/methods#concordance">
          {say('concordance.method')}
        </Link>
      </div>
      {lines.length === 0 ? (
        <p className="quiet">{say('concordance.none', { query: view.word })}</p>
      ) : (
        <div className="kwic" role="table" aria-label={say('concordance.region')} tabIndex={0}>
          <ConcordanceHead
            sort={view.sort}
            direction={directionOf(lines[0]?.node.text ?? '')}
            onSort={(sort) => change({ sort })}
          />
          <ConcordanceLines lines={lines} />
        </div>
      )}
      {hasNextPage && (
        <Button
          variant="outlined"
          sx={{ alignSelf: 'center' }}
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {say('concordance.more')}
        </Button>
      )}
    </div>
  );
}
