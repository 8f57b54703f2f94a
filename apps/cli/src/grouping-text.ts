import type { Assignment, GroupedReports, SharedWord } from '@parallax/events';
import type { CurvePoint, Told } from './commands/events-evaluate.js';

/** As in papers: no zero before the point. */
const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(3).replace(/^(-?)0\./, '$1.'));

const number = (value: number): string => Math.round(value).toLocaleString('en');

/** The scores of a grouping as lines. */
export function scoresText({ scores, mark, events, articlesPerSecond }: Told): string {
  const of = (name: string, { precision, recall, f1 }: CurvePoint['bCubed']): string =>
    `${name.padEnd(8)} F1 ${figure(f1)}   precision ${figure(precision)}   recall ${figure(recall)}`;
  return [
    of('B³', scores.bCubed),
    of('CEAF-e', scores.ceafE),
    `ARI ${figure(scores.ari)}   V-measure ${figure(scores.vMeasure)}`,
    `${number(events)} events at a threshold of ${figure(mark)}; ${number(articlesPerSecond)} articles/s`,
  ].join('\n');
}

/** B³ at several thresholds, the best marked. */
export function curveTable(points: readonly CurvePoint[]): string {
  const best = Math.max(...points.map(({ bCubed }) => bCubed.f1 ?? 0));
  const rows = points.map(({ threshold, bCubed, events }) => {
    const cells = [threshold.toFixed(2).slice(1), figure(bCubed.precision), figure(bCubed.recall), figure(bCubed.f1)];
    return `${cells.map((cell) => cell.padStart(9)).join(' ')} ${number(events).padStart(9)}${bCubed.f1 === best ? '  best' : ''}`;
  });
  return ['', 'threshold precision    recall        F1    events', ...rows].join('\n');
}

/** Groups of two and more with the reasons of each article; those that stand alone are counted. */
export function groupsText({ groups, assignments }: GroupedReports, titles: ReadonlyMap<string, string>): string {
  const titleOf = (key: string): string => titles.get(key) ?? key;
  const blocks = groups.flatMap(({ centre, articles }, group) => {
    if (articles.length < 2) return [];
    const own = assignments.filter((assignment) => assignment.group === group);
    const lines = own.map((one) => `  ${figure(one.score)}  ${titleOf(one.article)}${reasonsOf(one)}`);
    return [`${titleOf(centre)} (${articles.length} articles)\n${lines.join('\n')}\n`];
  });
  const alone = groups.filter(({ articles }) => articles.length === 1).length;
  return [...blocks, `${blocks.length} events of two articles and more; ${alone} articles stand alone.`].join('\n');
}

const listOf = (words: readonly SharedWord[]): string =>
  words.map(({ word, documents }) => `${word} (${documents})`).join(', ');

function reasonsOf({ sharedNames, sharedWords, daysApart }: Assignment): string {
  const parts = [
    sharedNames.length > 0 ? `names ${listOf(sharedNames)}` : '',
    sharedWords.length > 0 ? `words ${listOf(sharedWords)}` : '',
    daysApart === null ? 'days apart not known' : `${daysApart.toFixed(1)} days apart`,
  ].filter((part) => part !== '');
  return `\n        ${parts.join('; ')}`;
}
