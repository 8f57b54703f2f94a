import {
  type Assignment,
  type Background,
  DEFAULT_SETTINGS,
  type GroupedReports,
  groupReports,
  GROUPING_VERSION,
  type Pins,
} from '@parallax/events';
import { asId, type ArticleId, type EventId, groupBy } from '@parallax/kernel';
import type { GroupingDecision, NewEvent } from '@parallax/persistence';
import type { Company } from './find-company.js';
import { reasonOf } from './reason.js';
import { reportOf } from './reports.js';

/** What no grouping may go against. */
export interface Bounds {
  readonly closedEvents: ReadonlySet<EventId>;
  readonly barred: readonly { readonly articleId: ArticleId; readonly eventId: EventId }[];
}

export interface PlannedGrouping {
  readonly events: readonly NewEvent[];
  readonly decisions: readonly GroupingDecision[];
}

/** Where newcomers belong: in an event that is there, or in a new one, by itself or with others. Nobody else moves. */
export function planGrouping(
  company: Company,
  bounds: Bounds,
  { background, newId }: { readonly background: Background; readonly newId: () => string },
): PlannedGrouping {
  const rows = [...company.newcomers, ...company.others];
  const grouped = groupReports(rows.map(reportOf), { background, pins: pinsOf(company, bounds) });
  const newcomers = new Set<string>(company.newcomers.map(({ id }) => id));
  const ids = grouped.groups.map(({ event }) => asId<EventId>(event ?? newId()));
  const headlines = new Map<string, string>(rows.map(({ id, headline }) => [id, headline]));
  const events = grouped.groups.flatMap(({ event, centre }, group) => {
    const id = ids[group];
    return event === null && id !== undefined ? [{ id, title: titleOf(headlines.get(centre) ?? '') }] : [];
  });
  const own = grouped.assignments.filter(({ article }) => newcomers.has(article));
  return { events, decisions: own.map((one) => decisionOf(one, { ids, counted: grouped.counted, id: newId() })) };
}

function pinsOf({ members }: Company, { closedEvents, barred }: Bounds): Pins {
  const events = [...groupBy(members, ({ eventId }) => eventId)].map(([id, of]) => ({
    ...{ id, isLocked: closedEvents.has(id), articles: of.map(({ articleId }) => articleId) },
  }));
  const notIn = barred.map(({ articleId, eventId }) => ({ article: articleId, event: eventId }));
  return { events, notIn, together: [], apart: [] };
}

const LONGEST_TITLE = 500;

/** A headline as its outlet printed it; one of blanks only cannot stand for an event. */
const titleOf = (headline: string): string => headline.trim().slice(0, LONGEST_TITLE).trim() || 'Without a headline';

interface Naming {
  readonly id: string;
  readonly ids: readonly EventId[];
  readonly counted: GroupedReports['counted'];
}

const named = (words: Assignment['sharedNames']) => words.map(({ word, documents }) => ({ name: word, documents }));

function decisionOf(assignment: Assignment, { id, ids, counted }: Naming): GroupingDecision {
  const { article, group, score, runnerUp, nearestArticle, daysApart, sharedNames, sharedWords } = assignment;
  const eventId = ids[group];
  if (eventId === undefined) throw new Error('An assignment names a group that is not there.');
  const { mark } = DEFAULT_SETTINGS;
  return {
    ...{ id, articleId: asId<ArticleId>(article), eventId, score, reason: reasonOf(assignment, mark) },
    details: {
      ...{ method: 'grouping', version: GROUPING_VERSION, mark, score, daysApart, counted },
      ...{ nearestArticleId: nearestArticle, sharedNames: named(sharedNames), sharedWords },
      runnerUp: runnerUp && { eventId: ids[runnerUp.group] ?? null, score: runnerUp.score },
    },
  };
}
