import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { MentionParams, NamingMention, NamingProfile } from '../../providers/names-types.js';
import { momentText } from '../../ui/dates.js';
import { Initials } from '../../ui/OutletMark.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { useMentions } from './use-names.js';
import type { MentionChoice } from './view.js';

/** A mention in its line, as the article has it. */
export function MentionLine({ mention }: { readonly mention: NamingMention }) {
  const say = useSay();
  const { article, source, left, node, right, voice, place, isUnsure, start, end } = mention;
  const lang = article.language ?? undefined;
  return (
    <li className="mention">
      <p dir="auto" lang={lang} className="mention-line">
        {left}
        <mark className={voice === 'QUOTED' ? 'name quoted' : 'name'}>{node}</mark>
        {right}
      </p>
      <p className="quiet small">
        <Initials outlet={source} />{' '}
        <Link to={`/articles/${article.id}?at=${place.toLowerCase()}.${start}.${end}`} lang={lang}>
          <bdi dir="auto">{article.headline}</bdi>
        </Link>{' '}
        <span className="num">
          {momentText(article.publishedAt, article.publishedPrecision) ?? say('compare.noDate')}
        </span>
        {place === 'HEADLINE' && ` · ${say('names.inHeadline')}`}
        {voice === 'QUOTED' && ` · ${say('names.voices.QUOTED')}`}
        {isUnsure && ` · ${say('names.unsureMark')}`}
      </p>
    </li>
  );
}

function useTitle(choice: MentionChoice, profile: NamingProfile): string {
  const say = useSay();
  const variant = profile.variants.find(({ key }) => key === choice.variantKey);
  const outlet = profile.outlets.find(({ source }) => source.id === choice.sourceId);
  const where = [
    outlet?.source.name ?? say('names.allOutlets'),
    ...(choice.place === null ? [] : [say(`names.places.${choice.place}`)]),
    ...(choice.voice === null ? [] : [say(`names.voices.${choice.voice}`)]),
  ].join(' · ');
  const what = variant === undefined ? say('names.allNames') : `“${variant.name}”`;
  return say('names.mentionsOf', { what, where });
}

interface MentionsProps {
  readonly choice: MentionChoice;
  readonly profile: NamingProfile;
  readonly conceptVersionId: string;
  readonly selection: Pick<MentionParams, 'filter' | 'collapseCopies'>;
  readonly close: () => void;
}

/** The texts behind a number. */
export function Mentions({ choice, profile, conceptVersionId, selection, close }: MentionsProps) {
  const say = useSay();
  const title = useTitle(choice, profile);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), [title]);
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useMentions({
    ...{ of: { conceptVersionId }, ...selection, ...choice },
  });
  const found = data?.pages.flatMap(({ mentions }) => mentions) ?? [];
  return (
    <section className="panel stack" aria-label={title}>
      <div className="spread">
        <h2 ref={head} tabIndex={-1}>
          {title}
        </h2>
        <Button size="small" onClick={close}>
          {say('names.closeMentions')}
        </Button>
      </div>
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {isPending && <Loading lines={5} />}
      {!isPending && error === null && found.length === 0 && <p className="quiet">{say('names.noMentions')}</p>}
      <ol className="plain mentions">
        {found.map((mention) => (
          <MentionLine key={`${mention.articleId} ${mention.place} ${mention.start}`} mention={mention} />
        ))}
      </ol>
      {hasNextPage && (
        <div>
          <Button variant="outlined" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('names.more')}
          </Button>
        </div>
      )}
    </section>
  );
}
