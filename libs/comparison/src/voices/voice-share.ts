import { type ArticleId, type EventId, groupBy, type SourceId } from '@parallax/kernel';
import { type Proportion, wilsonInterval } from '@parallax/statistics';
import { type ActorClass, type SpeakerBook, speakerBook, type SpeakerDecisions } from './speaker-book.js';
import { type Drawn, type WordShare, wordShares } from './word-shares.js';

export const VOICES_VERSION = 'voices-1';

/** An article of the set compared, copies left out already where wanted. */
export interface VoicedArticle {
  readonly id: ArticleId;
  readonly sourceId: SourceId;
  readonly eventId: EventId | null;
  readonly wordCount: number;
}

export interface VoicedQuotation {
  readonly articleId: ArticleId;
  /** Null: a pronoun that stands for somebody unsaid, or nobody named. */
  readonly speakerKey: string | null;
  /** As printed, without title or article. */
  readonly speakerName: string | null;
  readonly wordCount: number;
}

/** Quotations of one kind of speaker: of a class, of speakers in no class, or of nobody known. */
export interface VoiceGroup {
  readonly kind: 'class' | 'unclassified' | 'unresolved';
  readonly classId: string | null;
  readonly quotations: number;
  readonly words: number;
  readonly articles: number;
  /** Of the quoted words. */
  readonly share: WordShare;
  /** Of the distinct speakers; those unresolved are no speakers. */
  readonly speakers: Proportion | null;
}

export interface VoiceSpeaker {
  readonly key: string;
  /** The name printed most often, of equals the first by letters. */
  readonly name: string;
  readonly classId: string | null;
  readonly quotations: number;
  readonly words: number;
  readonly articles: number;
  readonly share: WordShare;
}

export interface OutletVoices {
  readonly sourceId: SourceId;
  readonly articles: number;
  readonly quotations: number;
  readonly quotedWords: number;
  /** Quoted words of all words of its articles. */
  readonly quotedShare: WordShare;
  /** Quoted words of nobody known, of all quoted words. */
  readonly unresolved: WordShare;
  readonly distinctSpeakers: number;
  /** Classes in their order, then unclassified, then unresolved; all of them, also those nobody spoke for. */
  readonly groups: readonly VoiceGroup[];
  /** Those with most words, at most {@link MOST_SPEAKERS}. */
  readonly speakers: readonly VoiceSpeaker[];
}

export interface VoiceShare {
  readonly articles: number;
  readonly quotations: number;
  readonly quotedWords: number;
  /** What is drawn for intervals: events where the set has more than one with a quotation, else articles. */
  readonly clusterBy: 'event' | 'article';
  /** Classes as they stood. */
  readonly classes: readonly ActorClass[];
  readonly outlets: readonly OutletVoices[];
}

export const MOST_SPEAKERS = 30;

export interface VoiceInput {
  readonly articles: readonly VoicedArticle[];
  readonly quotations: readonly VoicedQuotation[];
  readonly decisions: SpeakerDecisions;
  /** Outlets to report on, also those with no article; null: those with an article. */
  readonly sourceIds: readonly SourceId[] | null;
}

/** A quotation as it is counted. */
interface Counted {
  readonly articleId: ArticleId;
  readonly wordCount: number;
  readonly speaker: string | null;
  readonly name: string;
  readonly classId: string | null;
}

const wordsOf = (quotations: readonly Counted[]): number =>
  quotations.reduce((sum, { wordCount }) => sum + wordCount, 0);
const distinct = <T>(values: readonly T[]): number => new Set(values).size;

interface Outlet {
  readonly sourceId: SourceId;
  readonly clusters: readonly (readonly VoicedArticle[])[];
  readonly ofArticle: ReadonlyMap<ArticleId, readonly Counted[]>;
  readonly drawn: Drawn;
}

const quotationsIn = (articles: readonly VoicedArticle[], { ofArticle }: Outlet): Counted[] =>
  articles.flatMap(({ id }) => ofArticle.get(id) ?? []);

type Part = (quotation: Counted) => boolean;

function sharesOf(outlet: Outlet, parts: readonly Part[]): WordShare[] {
  const clusters = outlet.clusters.map((articles) => {
    const quotations = quotationsIn(articles, outlet);
    return { all: wordsOf(quotations), parts: parts.map((part) => wordsOf(quotations.filter(part))) };
  });
  const whenEmpty = outlet.clusters.length === 0 ? 'NO_ARTICLES' : 'NO_QUOTATIONS';
  return wordShares(clusters, parts.length, { ...outlet.drawn, whenEmpty });
}

function quotedShareOf(outlet: Outlet): WordShare {
  const clusters = outlet.clusters.map((articles) => ({
    all: articles.reduce((sum, { wordCount }) => sum + wordCount, 0),
    parts: [wordsOf(quotationsIn(articles, outlet))],
  }));
  const [share] = wordShares(clusters, 1, { ...outlet.drawn, whenEmpty: 'NO_ARTICLES' });
  if (!share) throw new Error('One share was asked for.');
  return share;
}

const KINDS = ['unclassified', 'unresolved'] as const;

function groupsOf(outlet: Outlet, all: readonly Counted[], classes: readonly ActorClass[]): VoiceGroup[] {
  const groups = [
    ...classes.map(({ id }) => ({ kind: 'class' as const, classId: id })),
    ...KINDS.map((kind) => ({ kind, classId: null })),
  ];
  const isIn =
    ({ kind, classId }: (typeof groups)[number]): Part =>
    ({ speaker, classId: own }) =>
      kind === 'unresolved' ? speaker === null : speaker !== null && own === (kind === 'class' ? classId : null);
  const speakers = distinct(all.flatMap(({ speaker }) => speaker ?? []));
  const shares = sharesOf(outlet, groups.map(isIn));
  return groups.flatMap((group, place) => {
    const share = shares[place];
    if (!share) return [];
    const own = all.filter(isIn(group));
    const k = distinct(own.flatMap(({ speaker }) => speaker ?? []));
    const ofSpeakers = wilsonInterval(k, speakers, { whenEmpty: 'NO_SPEAKERS' });
    return {
      ...{
        ...group,
        share,
        quotations: own.length,
        words: wordsOf(own),
        articles: distinct(own.map(({ articleId }) => articleId)),
      },
      speakers: group.kind === 'unresolved' ? null : ofSpeakers,
    };
  });
}

function commonest(names: readonly string[]): string {
  const counts = [...groupBy(names, (name) => name)].map(([name, all]) => ({ name, n: all.length }));
  return counts.sort((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1))[0]?.name ?? '';
}

function speakersOf(outlet: Outlet, all: readonly Counted[]): VoiceSpeaker[] {
  const bySpeaker = [
    ...groupBy(
      all.filter(({ speaker }) => speaker !== null),
      ({ speaker }) => speaker ?? '',
    ),
  ];
  const most = bySpeaker
    .map(([key, own]) => ({ key, own, words: wordsOf(own) }))
    .sort((a, b) => b.words - a.words || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_SPEAKERS);
  const shares = sharesOf(
    outlet,
    most.map(
      ({ key }) =>
        ({ speaker }) =>
          speaker === key,
    ),
  );
  return most.flatMap(({ key, own, words }, place) => {
    const share = shares[place];
    const articles = distinct(own.map(({ articleId }) => articleId));
    if (!share) return [];
    const known = { key, name: commonest(own.map(({ name }) => name)), classId: own[0]?.classId ?? null };
    return { ...known, quotations: own.length, words, articles, share };
  });
}

function outletVoices(outlet: Outlet, classes: readonly ActorClass[]): OutletVoices {
  const articles = outlet.clusters.flat();
  const all = quotationsIn(articles, outlet);
  const groups = groupsOf(outlet, all, classes);
  const unresolved = groups.find(({ kind }) => kind === 'unresolved');
  if (!unresolved) throw new Error('There is always a group of unresolved speakers.');
  return {
    ...{ sourceId: outlet.sourceId, articles: articles.length, quotations: all.length, quotedWords: wordsOf(all) },
    ...{ quotedShare: quotedShareOf(outlet), unresolved: unresolved.share, groups },
    distinctSpeakers: distinct(all.flatMap(({ speaker }) => speaker ?? [])),
    speakers: speakersOf(outlet, all),
  };
}

const counted = (quotations: readonly VoicedQuotation[], book: SpeakerBook): Counted[] =>
  quotations.map(({ articleId, wordCount, speakerKey, speakerName }) => ({
    ...{ articleId, wordCount, speaker: speakerKey === null ? null : book.speakerOf(speakerKey) },
    name: speakerName ?? '',
    classId: speakerKey === null ? null : book.classOf(speakerKey),
  }));

/**
 * Who is quoted at what length, outlet by outlet: shares of quoted words and of distinct speakers. Intervals resample
 * whole events or articles, since quotations of one text are not independent.
 */
export function voiceShare({ articles, quotations, decisions, sourceIds }: VoiceInput, drawn: Drawn): VoiceShare {
  const classes = [...decisions.classes].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const known = new Set(articles.map(({ id }) => id));
  const all = counted(quotations, speakerBook(decisions)).filter(({ articleId }) => known.has(articleId));
  const ofArticle = groupBy(all, ({ articleId }) => articleId);
  const quoting = articles.filter(({ id }) => ofArticle.has(id));
  const clusterBy = distinct(quoting.flatMap(({ eventId }) => eventId ?? [])) > 1 ? 'event' : 'article';
  const bySource = groupBy(articles, ({ sourceId }) => sourceId);
  const clusterOf = ({ id, eventId }: VoicedArticle): string => (clusterBy === 'event' ? (eventId ?? id) : id);
  const outlets = (sourceIds ?? [...bySource.keys()].sort()).map((sourceId) => {
    const clusters = [...groupBy(bySource.get(sourceId) ?? [], clusterOf).values()];
    const own = { ...drawn, seed: `${drawn.seed} ${sourceId}` };
    return outletVoices({ sourceId, clusters, ofArticle, drawn: own }, classes);
  });
  return { articles: articles.length, quotations: all.length, quotedWords: wordsOf(all), clusterBy, classes, outlets };
}
