import { useState } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import type { KeyWord } from '../../providers/words-types.js';
import { COLUMNS, sortedBy, type ColumnName, type ColumnSort } from './columns.js';
import { carriedBy } from './words.js';

interface RowProps {
  readonly word: KeyWord;
  readonly isChosen: boolean;
  readonly onWord: (word: string) => void;
}

function KeywordRow({ word, isChosen, onWord }: RowProps) {
  const say = useSay();
  const carried = carriedBy(word);
  const forms = word.forms.length > 1 ? word.forms.join(', ') : undefined;
  return (
    <tr aria-current={isChosen ? 'true' : undefined}>
      <th scope="row">
        <button type="button" className="cell words-word" title={forms} onClick={() => onWord(word.word)}>
          <bdi dir="auto">{word.word}</bdi>
        </button>
        {carried !== null && (
          <span className="words-warning" title={say(`words.${carried}Why`)}>
            ⚠ {say(`words.${carried}`)}
          </span>
        )}
      </th>
      {COLUMNS.slice(1).map((column) => (
        <td key={column.name} className="num">
          {column.text(word)}
        </td>
      ))}
    </tr>
  );
}

interface TableProps {
  readonly title: string;
  readonly words: readonly KeyWord[];
  readonly chosen: string;
  readonly onWord: (word: string) => void;
}

function Head({ sort, onSort }: { readonly sort: ColumnSort | null; readonly onSort: (column: ColumnName) => void }) {
  const say = useSay();
  return (
    <thead>
      <tr>
        {COLUMNS.map(({ name }) => {
          const isSorted = sort?.column === name;
          const direction = isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined;
          return (
            <th key={name} scope="col" aria-sort={direction}>
              <button type="button" className="cell words-head" onClick={() => onSort(name)}>
                {say(`words.column.${name}`)}
                {isSorted && <span aria-hidden="true">{sort.isDescending ? ' ▾' : ' ▴'}</span>}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** The strongest words of one set. They come in the order of the measure; a column head sorts them anew. */
export function KeywordTable({ title, words, chosen, onWord }: TableProps) {
  const say = useSay();
  const [sort, setSort] = useState<ColumnSort | null>(null);
  const onSort = (column: ColumnName) =>
    setSort((now) => ({ column, isDescending: now?.column === column ? !now.isDescending : column !== 'word' }));
  return (
    <section aria-label={title} className="stack words-side">
      <h2>{title}</h2>
      {words.length === 0 ? (
        <p className="quiet">{say('words.noWords')}</p>
      ) : (
        <div className="scroll-x words-scroll" tabIndex={0} role="region" aria-label={title}>
          <table className="table small">
            <Head sort={sort} onSort={onSort} />
            <tbody>
              {sortedBy(words, sort).map((word) => (
                <KeywordRow key={word.word} word={word} isChosen={word.word === chosen} onWord={onWord} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
