import { Link } from 'react-router-dom';
import { useSay, type Say } from '../../providers/i18n-provider.js';
import type { NameIntroduction, NamingProfile } from '../../providers/names-types.js';
import { Chart } from '../../ui/Chart.js';
import { momentText } from '../../ui/dates.js';
import { IntroductionsDrawing } from './IntroductionsDrawing.js';
import { VariantMark, type MarkedVariant } from './marks.js';
import { introductionsTable } from './tables.js';

function firstText(say: Say, own: NonNullable<NameIntroduction['own']>): string {
  const outlet = own.source.name;
  if (own.tiedSources.length === 0) return say('names.first', { outlet });
  return say('names.firstTied', { outlet, others: own.tiedSources.map(({ name }) => name).join(', ') });
}

function First({ variant, found }: { readonly variant: MarkedVariant; readonly found: NameIntroduction }) {
  const say = useSay();
  const { own } = found;
  return (
    <li>
      <VariantMark variant={variant} />{' '}
      {own === null ? (
        <span className="quiet small">{say('names.never')}</span>
      ) : (
        <span className="small">
          <Link to={`/articles/${own.articleId}`}>
            <bdi>{firstText(say, own)}</bdi>
          </Link>{' '}
          <span className="quiet num">{momentText(own.publishedAt, own.publishedPrecision)}</span>
        </span>
      )}
    </li>
  );
}

/** Who wrote each name first, in own words, and when the others followed. */
export function Introductions({
  profile,
  variants,
}: {
  readonly profile: NamingProfile;
  readonly variants: readonly MarkedVariant[];
}) {
  const say = useSay();
  const title = say('names.introTitle');
  const found = variants.flatMap((variant) => {
    const introduction = profile.introductions.find(({ variantKey }) => variantKey === variant.key);
    return introduction === undefined ? [] : [{ variant, introduction }];
  });
  return (
    <section className="panel stack" aria-label={title}>
      <Chart title={title} basis={say('names.introBasis')} method="names" table={introductionsTable(profile)}>
        <IntroductionsDrawing profile={profile} variants={variants} title={title} />
      </Chart>
      <ul className="plain stack">
        {found.map(({ variant, introduction }) => (
          <First key={variant.key} variant={variant} found={introduction} />
        ))}
      </ul>
      <p className="quiet small">{say('names.introNote')}</p>
    </section>
  );
}
