import { useMemo } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import type { ArticleWithText, Comparison } from '../../providers/types.js';
import { FrameKey } from '../../ui/FrameKey.js';
import { ErrorState, Loading } from '../../ui/states.js';
import type { ViewProps } from './CompareControls.js';
import { sharedPassages } from './shared-passages.js';
import { TextPane } from './TextPane.js';
import { useScrollTogether } from './use-scroll-together.js';
import { useTexts } from './use-comparison.js';
import { openTexts } from './view.js';

interface TextsProps extends ViewProps {
  readonly comparison: Comparison;
}

function usePassages(articles: readonly (ArticleWithText | undefined)[], isOn: boolean) {
  return useMemo(
    () => (isOn ? sharedPassages(articles.map((article) => article?.text.body ?? '')) : []),
    [articles, isOn],
  );
}

/** The full texts side by side: labels named in place, shared passages lit, scrolling in step. */
export function Texts({ comparison, view, change }: TextsProps) {
  const say = useSay();
  const version = comparison.codebookVersion;
  const ids = openTexts(view, comparison.sources);
  const known = ids.filter((id) => id !== null);
  const { data, error, isPending, refetch } = useTexts(known, version?.id ?? null);
  const articles = useMemo(() => ids.map((id) => data?.find((article) => article.id === id)), [data, ids]);
  const passages = usePassages(articles, view.shared);
  const scrollers = useScrollTogether(view.inStep);
  return (
    <section id="texts" className="stack" aria-labelledby="texts-title">
      <div className="row spread">
        <h2 id="texts-title">{say('compare.texts')}</h2>
        {view.labels && version !== null && <FrameKey frames={version.frames} />}
      </div>
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
              passages={passages[place] ?? []}
              view={view}
              change={change}
            />
          ))}
        </div>
      )}
    </section>
  );
}
