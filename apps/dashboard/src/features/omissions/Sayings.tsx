import { Link } from 'react-router-dom';
import type { OmissionMatrix, Statement, StatementSentence } from '../../providers/omissions-door.js';
import { useSay } from '../../providers/i18n-provider.js';
import type { ArticleWithText, Coverage } from '../../providers/types.js';
import { OutletMark } from '../../ui/OutletMark.js';
import { useTexts } from '../comparison/use-comparison.js';
import { cellAt, sentencesByKey } from './marks.js';

/** The paragraph a sentence stands in, with its place; the sentence alone where the text has changed since. */
function paragraphOf(sentence: StatementSentence, article: ArticleWithText | undefined) {
  const alone = { before: '', sentence: sentence.text, after: '' };
  if (sentence.isHeadline || article === undefined || article.text.versionNo !== sentence.versionNo) return alone;
  const { body, blocks } = article.text;
  const block = blocks.find(({ start, end }) => start <= sentence.start && sentence.end <= end);
  const { start, end } = block ?? { start: Math.max(0, sentence.start - 300), end: sentence.end + 300 };
  return { ...alone, before: body.slice(start, sentence.start), after: body.slice(sentence.end, end) };
}

interface SaidProps {
  readonly sentence: StatementSentence;
  readonly article: ArticleWithText | undefined;
}

function InText({ sentence, article }: SaidProps) {
  const { before, sentence: text, after } = paragraphOf(sentence, article);
  return (
    <blockquote className="saying" dir="auto" lang={article?.language ?? undefined}>
      {before}
      <mark className="shared">{text}</mark>
      {after}
    </blockquote>
  );
}

interface SayingsProps {
  readonly matrix: OmissionMatrix;
  readonly statement: Statement;
  readonly focused: string;
  readonly coverages: readonly Coverage[];
}

/** The sentences of a statement side by side, outlet by outlet, each within its paragraph; the outlet asked for first. */
export function Sayings({ matrix, statement, focused, coverages }: SayingsProps) {
  const say = useSay();
  const sentences = sentencesByKey(matrix);
  const shown = [...coverages].sort((a, b) => Number(b.source.id === focused) - Number(a.source.id === focused));
  const said = (coverage: Coverage): StatementSentence[] =>
    (cellAt(statement, coverage.source.id)?.sentenceKeys ?? []).flatMap((key) => sentences.get(key) ?? []);
  const ids = [...new Set(shown.flatMap((coverage) => said(coverage).map(({ articleId }) => articleId)))];
  const { data } = useTexts(ids, null);
  return (
    <div>
      <h4>{say('omissions.who')}</h4>
      <div className="sayings">
        {shown
          .filter((coverage) => coverage.source.id === focused || said(coverage).length > 0)
          .map((coverage) => (
            <article key={coverage.source.id} aria-label={coverage.source.name}>
              <OutletMark outlet={coverage.source} />
              {said(coverage).map((sentence) => (
                <InText
                  key={sentence.key}
                  sentence={sentence}
                  article={data?.find(({ id }) => id === sentence.articleId)}
                />
              ))}
              <ArticleLinks coverage={coverage} ids={said(coverage).map(({ articleId }) => articleId)} />
            </article>
          ))}
      </div>
    </div>
  );
}

/** The articles quoted from; of a silent outlet all it wrote, so that the silence can be checked. */
function ArticleLinks({ coverage, ids }: { readonly coverage: Coverage; readonly ids: readonly string[] }) {
  const articles = ids.length > 0 ? coverage.articles.filter(({ id }) => ids.includes(id)) : coverage.articles;
  return (
    <ul className="small">
      {articles.map((article) => (
        <li key={article.id}>
          <Link to={`/articles/${article.id}`} lang={article.language ?? undefined}>
            <bdi dir="auto">{article.headline}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  );
}
