import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { ArticleFilter } from '@parallax/graphql-contract';
import { useState } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import { useResearch } from '../../providers/use-research.js';
import type { Speaker } from '../../providers/voices-types.js';
import { countText } from '../../ui/numbers.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { ClassSelect } from './ClassSelect.js';
import { SpeakerActions } from './SpeakerActions.js';
import { useActorClasses, useSpeakers, useVoiceDecision } from './use-voices.js';

const NO_CLASS = 'none';

interface ItemProps {
  readonly speaker: Speaker;
  readonly isChosen: boolean;
  readonly choose: (isChosen: boolean) => void;
}

function Forms({ speaker }: { readonly speaker: Speaker }) {
  const say = useSay();
  const research = useResearch();
  const others = speaker.forms.filter((form) => form !== speaker.key);
  const separate = useVoiceDecision((keys: readonly string[]) => research.mergeSpeakers(keys, null));
  if (others.length === 0) return null;
  return (
    <span className="quiet small">
      {' '}
      {say('voices.forms', { forms: others.join(', ') })}{' '}
      <button
        type="button"
        className="link-button"
        title={say('voices.separateWhy')}
        disabled={separate.isPending}
        onClick={() => separate.mutate(others)}
      >
        {say('voices.separate')}
      </button>
    </span>
  );
}

function SpeakerItem({ speaker, isChosen, choose }: ItemProps) {
  const say = useSay();
  const { key, name, classId, quotations, articles, outlets } = speaker;
  const counts = { quotations: countText(quotations), articles: countText(articles), outlets: countText(outlets) };
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          checked={isChosen}
          aria-label={say('voices.choose', { name })}
          onChange={({ target }) => choose(target.checked)}
        />
      </td>
      <th scope="row">
        <bdi dir="auto">{name}</bdi>
        <Forms speaker={speaker} />
      </th>
      <td>
        <ClassSelect speakerKey={key} name={name} classId={classId} />
      </td>
      <td className="num">{say('voices.counts', counts)}</td>
    </tr>
  );
}

function useChosen() {
  const [chosen, setChosen] = useState<readonly Speaker[]>([]);
  const choose = (speaker: Speaker, isChosen: boolean) =>
    setChosen((before) => {
      const others = before.filter(({ key }) => key !== speaker.key);
      return isChosen ? [...others, speaker] : others;
    });
  return { chosen, choose, clear: () => setChosen([]) };
}

/** Everybody quoted in the articles chosen: put into classes one by one or many at once, forms counted as one. */
export function SpeakerList({ filter }: { readonly filter: ArticleFilter }) {
  const say = useSay();
  const [search, setSearch] = useState('');
  const [only, setOnly] = useState('');
  const { chosen, choose, clear } = useChosen();
  const { data: classes = [] } = useActorClasses();
  const found = useSpeakers({
    ...{ filter, search, unclassified: only === NO_CLASS },
    classId: only === '' || only === NO_CLASS ? null : only,
  });
  const speakers = found.data?.pages.flatMap(({ rows }) => rows) ?? [];
  return (
    <section className="panel stack" aria-labelledby="all-speakers">
      <h2 id="all-speakers">{say('voices.list')}</h2>
      <div className="row">
        <TextField
          type="search"
          label={say('voices.search')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <label className="small">
          {say('voices.showOnly')}{' '}
          <select className="native-select" value={only} onChange={({ target }) => setOnly(target.value)}>
            <option value="">{say('voices.everybody')}</option>
            <option value={NO_CLASS}>{say('voices.unclassified')}</option>
            {classes.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <SpeakerActions chosen={chosen} done={clear} />
      {found.error !== null && <ErrorState error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && found.error === null && <Loading lines={6} />}
      {found.data !== undefined && speakers.length === 0 && <p className="quiet">{say('voices.nobodyFound')}</p>}
      {speakers.length > 0 && (
        <div className="scroll-x" tabIndex={0} role="region" aria-label={say('voices.list')}>
          <table className="table small">
            <thead>
              <tr>
                <th scope="col">
                  <span className="hidden-text">{say('voices.choose', { name: '' })}</span>
                </th>
                <th scope="col">{say('voices.speaker')}</th>
                <th scope="col">{say('voices.actorClass')}</th>
                <th scope="col">{say('voices.quotations')}</th>
              </tr>
            </thead>
            <tbody>
              {speakers.map((speaker) => (
                <SpeakerItem
                  key={speaker.key}
                  speaker={speaker}
                  isChosen={chosen.some(({ key }) => key === speaker.key)}
                  choose={(isChosen) => choose(speaker, isChosen)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found.hasNextPage && (
        <Button size="small" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {say('voices.more')}
        </Button>
      )}
    </section>
  );
}
