import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { Coverage, Frame, FrameShare } from '../../providers/types.js';
import { momentText } from '../../ui/dates.js';
import { proportionText } from '../../ui/numbers.js';
import { whyUndefined } from './tables.js';

interface BehindProps {
  readonly frame: Frame;
  readonly found: FrameShare;
  readonly coverage: Coverage;
  readonly close: () => void;
}

/** The texts behind one number, and how the number was made. */
export function ArticlesBehind({ frame, found, coverage, close }: BehindProps) {
  const say = useSay();
  const articles = coverage.articles.filter(({ id }) => found.articleIds.includes(id));
  const { share, undecided, labelCount } = found;
  return (
    <Dialog open onClose={close} maxWidth="sm" fullWidth aria-labelledby="behind-title">
      <DialogTitle id="behind-title">
        {frame.name} · <bdi>{coverage.source.name}</bdi>
      </DialogTitle>
      <DialogContent className="stack">
        <p className="num">
          <strong>{proportionText(share)}</strong>
        </p>
        <p className="quiet small">
          {share.undefinedReason === null
            ? say('compare.howCounted', { k: share.k, n: share.n, method: share.method, labels: labelCount })
            : say(whyUndefined(found))}{' '}
          {undecided > 0 && say('compare.undecided', { smart_count: undecided })}{' '}
          <Link to="/methods#shares">{say('chart.method')}</Link>
        </p>
        {frame.definition !== null && <p className="small">{frame.definition}</p>}
        {articles.length === 0 && <p>{say('compare.noneBehind')}</p>}
        <ul className="stack" style={{ margin: 0, paddingInlineStart: 18 }}>
          {articles.map((article) => (
            <li key={article.id}>
              <Link to={`/articles/${article.id}`} lang={article.language ?? undefined}>
                <bdi dir="auto">{article.headline}</bdi>
              </Link>{' '}
              <span className="quiet small num">{momentText(article.publishedAt, article.publishedPrecision)}</span>
            </li>
          ))}
        </ul>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{say('action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
