import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { ConcordanceLine } from '../../providers/words-types.js';
import { momentText } from '../../ui/dates.js';
import { Initials } from '../../ui/OutletMark.js';

const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Which way a line runs is told by the word itself: the words before it then stand on its right. */
export const directionOf = (word: string): 'rtl' | 'ltr' => (RIGHT_TO_LEFT.test(word) ? 'rtl' : 'ltr');

/** The article, opened at the place. */
export const placeOf = ({ articleId, field, node }: ConcordanceLine): string =>
  `/articles/${articleId}?at=${field}.${node.start}.${node.end}`;

function Line({ line }: { readonly line: ConcordanceLine }) {
  const say = useSay();
  const { article, left, node, right, field } = line;
  return (
    <div role="row" className="kwic-row">
      <span role="cell" className="kwic-outlet" title={article.source.name}>
        <Initials outlet={article.source} />
      </span>
      <span role="cell" className="num small quiet">
        {momentText(article.publishedAt, 'DAY') ?? say('concordance.noDate')}
        {field === 'headline' && ` · ${say('concordance.headline')}`}
      </span>
      <span role="presentation" className="kwic-line" dir={directionOf(node.text)} lang={article.language ?? undefined}>
        <span role="cell" className="kwic-left">
          <span>{left.text}</span>
        </span>
        <span role="cell" className="kwic-node">
          <Link to={placeOf(line)} title={article.headline}>
            {node.text}
          </Link>
        </span>
        <span role="cell" className="kwic-right">
          <span>{right.text}</span>
        </span>
      </span>
    </div>
  );
}

export function ConcordanceLines({ lines }: { readonly lines: readonly ConcordanceLine[] }) {
  return lines.map((line) => <Line key={`${line.articleId} ${line.field} ${line.node.start}`} line={line} />);
}
