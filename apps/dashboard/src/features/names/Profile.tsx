import Button from '@mui/material/Button';
import { useSay } from '../../providers/i18n-provider.js';
import type { ConceptVersion, NamingProfile } from '../../providers/names-types.js';
import { Chart } from '../../ui/Chart.js';
import { EmptyState } from '../../ui/states.js';
import { RunMade } from '../selection/RunMade.js';
import { Collocates } from './Collocates.js';
import { Introductions } from './Introductions.js';
import { marked, type MarkedVariant } from './marks.js';
import { Mentions } from './Mentions.js';
import { NamesBars } from './NamesBars.js';
import { NamesDots } from './NamesDots.js';
import { NamesTable } from './NamesTable.js';
import { OrderChoice } from './OrderChoice.js';
import { profileTable } from './tables.js';
import type { MentionParams } from '../../providers/names-types.js';
import { ordered, type NamesView } from './view.js';

interface ProfileProps {
  readonly profile: NamingProfile;
  readonly version: ConceptVersion;
  readonly selection: Pick<MentionParams, 'filter' | 'collapseCopies'>;
  readonly view: NamesView;
  readonly change: (part: Partial<NamesView>) => void;
}

/** What a reader must know before trusting the numbers. */
function Cautions({ profile }: { readonly profile: NamingProfile }) {
  const say = useSay();
  const { ambiguous, unsure, clusterBy } = profile;
  const few = profile.outlets.some(({ scopes }) =>
    scopes.some(({ shares }) => shares.some((one) => one.k > 0 && one.isFewClusters)),
  );
  const clusters = say(clusterBy === 'EVENT' ? 'names.byEvent' : 'names.byArticle');
  return (
    <div className="quiet small">
      <p>{say('names.reading')}</p>
      {few && <p>{say('names.few', { clusters })}</p>}
      {(ambiguous ?? 0) > 0 && <p>{say('names.ambiguous', { smart_count: ambiguous ?? 0 })}</p>}
      {(unsure ?? 0) > 0 && <p>{say('names.unsure', { smart_count: unsure ?? 0 })}</p>}
      <RunMade run={profile.run} />
    </div>
  );
}

interface DrawnProps extends Pick<ProfileProps, 'profile' | 'version' | 'view' | 'change'> {
  readonly variants: readonly MarkedVariant[];
}

function Drawn({ profile, version, view, change, variants }: DrawnProps) {
  const say = useSay();
  const { mentions, namingArticles, articles, clusterBy } = profile;
  const title = say('names.profileTitle', { concept: version.name });
  const counts = { mentions: mentions ?? 0, naming: namingArticles ?? 0, articles: articles ?? 0 };
  const isBars = view.drawing === 'bars';
  const clusters = say(clusterBy === 'EVENT' ? 'names.byEvent' : 'names.byArticle');
  const basis = isBars ? say('names.profileBasis', counts) : say('names.dotsBasis', { clusters });
  return (
    <>
      <div className="row no-print" role="group">
        {(['bars', 'dots'] as const).map((drawing) => (
          <Button
            key={drawing}
            size="small"
            variant={view.drawing === drawing ? 'outlined' : 'text'}
            aria-pressed={view.drawing === drawing}
            onClick={() => change({ drawing })}
          >
            {say(`names.${drawing}`)}
          </Button>
        ))}
        <OrderChoice variants={variants} order={view.order} change={(order) => change({ order })} />
      </div>
      <Chart title={title} basis={basis} method="names" table={profileTable(profile)}>
        {isBars ? (
          <NamesBars profile={profile} variants={variants} title={title} />
        ) : (
          <NamesDots profile={profile} variants={variants} title={title} />
        )}
      </Chart>
    </>
  );
}

/** Who writes which name: the drawing, every number with its mentions, who wrote it first, and its company. */
export function Profile({ profile, version, selection, view, change }: ProfileProps) {
  const say = useSay();
  if (profile.mentions === 0) {
    return (
      <EmptyState
        title={say('names.nothingTitle')}
        why={say('names.nothingWhy', { articles: profile.articles ?? 0 })}
      />
    );
  }
  const variants = ordered(marked(profile.variants), view.order);
  const parts = { profile, variants };
  return (
    <div className="stack" style={{ gap: 20 }}>
      <section className="panel stack" aria-label={say('names.table')}>
        <Drawn {...parts} version={version} view={view} change={change} />
        <NamesTable {...parts} open={(mentions) => change({ mentions })} />
        <Cautions profile={profile} />
      </section>
      {view.mentions !== null && (
        <Mentions
          choice={view.mentions}
          profile={profile}
          conceptVersionId={version.id}
          selection={selection}
          close={() => change({ mentions: null })}
        />
      )}
      <Introductions {...parts} />
      <Collocates {...parts} />
    </div>
  );
}
