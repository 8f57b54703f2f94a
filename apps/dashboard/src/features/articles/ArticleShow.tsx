import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { ArticleRecord } from '../../providers/types.js';
import { useRecord } from '../../providers/use-record.js';
import { momentText } from '../../ui/dates.js';
import { OutletMark } from '../../ui/OutletMark.js';
import { PageHead } from '../../ui/PageHead.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { SharesTextWith } from '../text-reuse/index.js';
import { ArticleFacts } from './ArticleFacts.js';
import { Cleaning } from './Cleaning.js';
import { Decisions } from './Decisions.js';
import { LabelledText } from './LabelledText.js';
import { MoveArticle } from './MoveArticle.js';
import { Versions } from './Versions.js';

const TABS = ['text', 'versions', 'cleaning', 'history'] as const;
type TabName = (typeof TABS)[number];
const tabNamed = (name: string | null): TabName => TABS.find((tab) => tab === name) ?? 'text';

function TabContent({ tab, article }: { readonly tab: TabName; readonly article: ArticleRecord }) {
  switch (tab) {
    case 'text':
      return <LabelledText article={article} />;
    case 'versions':
      return <Versions articleId={article.id} />;
    case 'cleaning':
      return <Cleaning articleId={article.id} />;
    case 'history':
      return <Decisions article={article} />;
  }
}

function ArticlePage({ article }: { readonly article: ArticleRecord }) {
  const say = useSay();
  const [params, setParams] = useSearchParams();
  const [isMoving, setMoving] = useState(false);
  const tab = tabNamed(params.get('tab'));
  const note = (
    <span className="row">
      <Link to={`/sources/${article.source.id}`}>
        <OutletMark outlet={article.source} />
      </Link>
      <span className="num">
        {momentText(article.publishedAt, article.publishedPrecision) ?? say('compare.noDate')}
      </span>
    </span>
  );
  const move = (
    <Button variant="outlined" onClick={() => setMoving(true)}>
      {say('move.open')}
    </Button>
  );
  return (
    <>
      <PageHead
        title={article.headline}
        parent={{ to: '/articles', name: say('nav.articles') }}
        note={note}
        actions={move}
      />
      <Tabs
        value={tab}
        variant="scrollable"
        onChange={(_, next: TabName) => setParams(next === 'text' ? {} : { tab: next }, { replace: true })}
        sx={{ mb: 2 }}
      >
        {TABS.map((name) => (
          <Tab
            key={name}
            value={name}
            id={`tab-${name}`}
            aria-controls="tab-panel"
            label={say(`article.tab.${name}`)}
          />
        ))}
      </Tabs>
      <div className="columns">
        <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} className="panel">
          <TabContent tab={tab} article={article} />
        </div>
        <div className="stack">
          <ArticleFacts article={article} />
          <SharesTextWith articleId={article.id} />
        </div>
      </div>
      {isMoving && <MoveArticle article={article} close={() => setMoving(false)} />}
    </>
  );
}

export function ArticleShow() {
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useRecord<ArticleRecord>('articles', id);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={14} />;
  return <ArticlePage article={data} />;
}
