import { useMemo } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import type { Comparison } from '../../providers/types.js';
import type { Quotation } from '../../providers/voices-types.js';
import { FrameKey } from '../../ui/FrameKey.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { passagesByArticle, useLitPassages, usePassages } from '../text-reuse/index.js';
import { useQuotationsOf } from '../voices/use-voices.js';
import type { ViewProps } from './CompareControls.js';
import { TextPane } from './TextPane.js';
import { useScrollTogether } from './use-scroll-together.js';
import { useTexts } from './use-comparison.js';
import { openTexts } from './view.js';

const NO_QUOTATIONS: readonly Quotation[] = [];

interface TextsProps extends ViewProps {
  readonly comparison: Comparison;
}

/** The full texts side by side: labels named in place, shared passages lit, scrolling in step. */
export function Texts({ comparison, view, change }: TextsProps) {
  const say = useSay();
  const version = comparison.codebookVersion;
  const ids = openTexts(view, comparison.sources);
  const known = ids.filter((id) => id !== null);
  const { data, error, isPending, refetch } = useTexts(known, version?.id ?? null);
  const articles = useMemo(() => ids.map((id) => data?.find((article) => article.id === id)), [data, ids]);
  const shared = usePassages(known, view.shared);
  const passages = useMemo(() => passagesByArticle(view.shared ? (shared.data ?? []) : []), [shared.data, view.shared]);
  const outletOf = (articleId: string): string =>
    comparison.sources.find((coverage) => coverage.articles.some(({ id }) => id === articleId))?.source.name ?? '';
  const { data: quotations = NO_QUOTATIONS } = useQuotationsOf(known, view.quotations);
  const scrollers = useScrollTogether(view.inStep);
  useLitPassages(scrollers);
  return (
    <section id="texts" className="stack" aria-labelledby="texts-title">
      <div className="row spread">
        <h2 id="texts-title">{say('compare.texts')}</h2>
        {view.labels && version !== null && <FrameKey frames={version.frames} />}
      </div>
      {shared.error !== null && <ErrorState error={shared.error} retry={() => void shared.refetch()} />}
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {isPending && error === null && <Loading lines={10} />}
      {data !== undefined && (
        <div className="texts" ref={scrollers}>
          {comparison.sources.map((coverage, place) => (
            <TextPane
              key={coverage.source.id}
              coverage={coverage}
              article={articles[place]}
              frames={version?.frames ?? []}
              passages={passages.get(ids[place] ?? '') ?? []}
              outletOf={outletOf}
              quotations={quotations.filter(({ articleId }) => articleId === ids[place])}
              view={view}
              change={change}
            />
          ))}
        </div>
      )}
    </section>
  );
}
