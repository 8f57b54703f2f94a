import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { ArticleWithText, Coverage, Frame } from '../../providers/types.js';
import type { Quotation } from '../../providers/voices-types.js';
import { ArticleBody, type Mark } from '../../ui/ArticleBody.js';
import { momentText } from '../../ui/dates.js';
import { OutletMark } from '../../ui/OutletMark.js';
import type { Range } from '../../ui/segments.js';
import { speakerText } from '../voices/speaker-text.js';
import { Codings } from './Codings.js';
import type { ViewProps } from './CompareControls.js';
import type { LitPassage } from '../text-reuse/index.js';
import { labelMarks } from './label-marks.js';

interface PaneProps extends ViewProps {
  readonly coverage: Coverage;
  readonly article: ArticleWithText | undefined;
  readonly frames: readonly Frame[];
  readonly passages: readonly LitPassage[];
  /** The name of the outlet of an article shown beside this one. */
  readonly outletOf: (articleId: string) => string;
  /** Found in the version that is shown. */
  readonly quotations: readonly Quotation[];
}

type ChoiceProps = Omit<PaneProps, 'frames' | 'passages' | 'outletOf' | 'quotations'>;

function ArticleChoice({ coverage, article, view, change }: ChoiceProps) {
  const say = useSay();
  const ids = coverage.articles.map(({ id }) => id);
  if (ids.length < 2 || article === undefined) return null;
  const others = view.textIds.filter((id) => !ids.includes(id));
  return (
    <TextField
      select
      fullWidth
      margin="dense"
      label={say('compare.whichArticle', { count: ids.length })}
      value={article.id}
      onChange={({ target }) => change({ textIds: target.value === ids[0] ? others : [...others, target.value] })}
    >
      {coverage.articles.map((choice) => (
        <MenuItem key={choice.id} value={choice.id} dir="auto">
          {momentText(choice.publishedAt, choice.publishedPrecision)} {choice.headline}
        </MenuItem>
      ))}
    </TextField>
  );
}

export function TextPane({ coverage, article, frames, passages, outletOf, quotations, view, change }: PaneProps) {
  const say = useSay();
  const placeOf = (frameId: string) => frames.findIndex((frame) => frame.id === frameId);
  const shared = passages.map(({ start, end, key, otherId }): Range<Mark> => {
    return { start, end, value: { kind: 'shared', key, also: outletOf(otherId) } };
  });
  const quoted = (view.quotations ? quotations : [])
    .filter(({ versionNo }) => versionNo === article?.text.versionNo)
    .map((quotation): Range<Mark> => ({
      ...{ start: quotation.start, end: quotation.end },
      value: { kind: 'quotation', description: speakerText(quotation, say) },
    }));
  const labels =
    article !== undefined && view.labels ? labelMarks(article.labels, article.text.versionNo, placeOf) : [];
  return (
    <article className="text-pane" aria-label={coverage.source.name}>
      <header>
        <OutletMark outlet={coverage.source} />
        <ArticleChoice coverage={coverage} article={article} view={view} change={change} />
      </header>
      <div
        className="body"
        tabIndex={0}
        role="region"
        aria-label={say('compare.textOf', { name: coverage.source.name })}
      >
        {article === undefined ? (
          <p className="quiet">{say('compare.noText')}</p>
        ) : (
          <>
            <h3 className="headline" dir="auto" lang={article.language ?? undefined}>
              <Link to={`/articles/${article.id}`}>{article.headline}</Link>
            </h3>
            <p className="quiet small num" style={{ marginBlock: 6 }}>
              {momentText(article.publishedAt, article.publishedPrecision) ?? say('compare.noDate')}
              {article.byline !== null && !view.blind && ` · ${article.byline}`}
            </p>
            {view.labels && <Codings labels={article.labels} placeOf={placeOf} />}
            <ArticleBody text={article.text} language={article.language} marks={[...shared, ...quoted, ...labels]} />
          </>
        )}
      </div>
    </article>
  );
}
