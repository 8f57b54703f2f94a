import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import type { DragEvent } from 'react';
import { Link } from 'react-router-dom';
import type { PlacedArticle } from '../../../providers/events-door.js';
import { useSay } from '../../../providers/i18n-provider.js';
import { momentText } from '../../../ui/dates.js';
import { OutletMark } from '../../../ui/OutletMark.js';
import { WhyTogether } from '../WhyTogether.js';
import type { Intent } from './asked.js';
import { startDrag } from './drag.js';

interface RowProps {
  readonly article: PlacedArticle;
  readonly isChosen: boolean;
  readonly choose: (on: boolean) => void;
  /** What a drag of this row takes along: the chosen ones when it is one of them. */
  readonly taken: readonly string[];
  readonly ask: (intent: Intent) => void;
}

function ArticleRow({ article, isChosen, choose, taken, ask }: RowProps) {
  const say = useSay();
  const place = article.whyTogether;
  const named = { id: article.id, title: article.headline };
  const kind = place?.isLocked ? 'unlockArticle' : 'lockArticle';
  return (
    <li
      className="placed-article"
      draggable={place?.isLocked !== true}
      onDragStart={(event: DragEvent) => startDrag(event, 'articles', taken)}
    >
      <Checkbox
        size="small"
        checked={isChosen}
        disabled={place?.isLocked === true}
        slotProps={{ input: { 'aria-label': say('grouping.choose', { headline: article.headline }) } }}
        onChange={(_, on) => choose(on)}
      />
      <div className="stack" style={{ gap: 4 }}>
        <Link to={`/articles/${article.id}`}>
          <bdi dir="auto">{article.headline}</bdi>
        </Link>
        <span className="row quiet small">
          <OutletMark outlet={article.source} />
          <span className="num">
            {momentText(article.publishedAt, article.publishedPrecision) ?? say('compare.noDate')}
          </span>
        </span>
        {place !== null && (
          <details>
            <summary>{say('grouping.why')}</summary>
            <WhyTogether place={place} />
            <Button size="small" onClick={() => ask({ kind, article: named })}>
              {say(place.isLocked ? 'grouping.doUnlock' : 'grouping.doLock')}
            </Button>
          </details>
        )}
      </div>
    </li>
  );
}

interface RowsProps {
  readonly articles: readonly PlacedArticle[];
  readonly chosen: ReadonlySet<string>;
  readonly setChosen: (chosen: ReadonlySet<string>) => void;
  readonly ask: (intent: Intent) => void;
}

export function ArticleRows({ articles, chosen, setChosen, ask }: RowsProps) {
  const toggle = (id: string, on: boolean) =>
    setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((other) => other !== id)));
  return (
    <ul className="placed-articles">
      {articles.map((article) => (
        <ArticleRow
          key={article.id}
          article={article}
          isChosen={chosen.has(article.id)}
          choose={(on) => toggle(article.id, on)}
          taken={chosen.has(article.id) ? [...chosen] : [article.id]}
          ask={ask}
        />
      ))}
    </ul>
  );
}
