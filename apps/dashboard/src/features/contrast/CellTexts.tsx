import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { Link } from 'react-router-dom';
import type { ContrastCell, FrameContrast } from '../../providers/contrast-types.js';
import { useSay } from '../../providers/i18n-provider.js';
import { momentText } from '../../ui/dates.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { cellText } from './numbers.js';
import { type ChangeView, useCellTexts } from './use-contrast.js';
import { type OpenCell, STANDINGS } from './view.js';

interface TextsProps {
  readonly inputHash: string;
  readonly open: OpenCell;
}

function Texts({ inputHash, open }: TextsProps) {
  const say = useSay();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useCellTexts(
    inputHash,
    open,
  );
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading />;
  const articles = data.pages.flatMap((page) => page.articles);
  if (articles.length === 0) return <p>{say('contrast.texts.none')}</p>;
  return (
    <>
      <ul className="stack cell-texts">
        {articles.map((article) => (
          <li key={article.id}>
            <Link to={`/articles/${article.id}`} lang={article.language ?? undefined}>
              <bdi dir="auto">{article.headline}</bdi>
            </Link>{' '}
            <span className="quiet small">
              <span className="num">{momentText(article.publishedAt, article.publishedPrecision)}</span>
              {article.event !== null && (
                <>
                  {' · '}
                  <bdi dir="auto">{article.event.title}</bdi>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('contrast.texts.more')}
        </Button>
      )}
    </>
  );
}

const countOf = ({ share, undecided }: ContrastCell, standing: OpenCell['standing']): number => {
  if (standing === 'UNDECIDED') return undecided;
  if (standing === null) return share.n;
  return standing === 'PRESENT' ? share.k : share.n - share.k;
};

interface CellProps {
  readonly contrast: FrameContrast;
  readonly open: OpenCell;
  readonly change: ChangeView;
}

function Standings({ cell, open, change }: Omit<CellProps, 'contrast'> & { readonly cell: ContrastCell }) {
  const say = useSay();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={open.standing ?? 'ALL'}
      aria-label={say('contrast.texts.standing')}
      onChange={(_, chosen) => {
        const standing = STANDINGS.find((one) => one === chosen) ?? null;
        if (chosen !== null) change({ cell: { ...open, standing } });
      }}
      sx={{ flexWrap: 'wrap' }}
    >
      {[...STANDINGS, null].map((standing) => (
        <ToggleButton key={standing ?? 'ALL'} value={standing ?? 'ALL'}>
          {say(`contrast.texts.${standing ?? 'ALL'}`, { count: countOf(cell, standing) })}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** Exactly the texts a cell counts; open while the address says so, so that an article leads back here. */
export function CellTexts({ contrast, open, change }: CellProps) {
  const say = useSay();
  const outlet = contrast.sources.find(({ id }) => id === open.sourceId);
  const frame = contrast.frames.find(({ id }) => id === open.frameId);
  const cell = contrast.cells.find((one) => one.sourceId === open.sourceId && one.frameId === open.frameId);
  if (!outlet || !frame || !cell) return null;
  const close = () => change({ cell: null });
  return (
    <Dialog open onClose={close} maxWidth="md" fullWidth aria-labelledby="cell-texts-title">
      <DialogTitle id="cell-texts-title">
        {say('contrast.texts.title', { frame: frame.name, outlet: outlet.name })}
      </DialogTitle>
      <DialogContent className="stack">
        <p className="num">
          <strong>{cellText(cell)}</strong>
        </p>
        {frame.definition !== null && <p className="small">{frame.definition}</p>}
        <Standings {...{ cell, open, change }} />
        <Texts inputHash={contrast.run.inputHash} open={open} />
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{say('action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
