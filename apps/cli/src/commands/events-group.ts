import { ComparedReports, DEFAULT_SETTINGS, type GroupedReports, GROUPING_VERSION } from '@parallax/events';
import { EXIT, type ExitCode } from '../exit-code.js';
import { groupsText } from '../grouping-text.js';
import { type ReadReports, readReports } from '../read-reports.js';
import { print, type Terminal } from '../terminal.js';

export interface GroupOptions {
  readonly threshold?: number;
  readonly json?: boolean;
}

/** `parallax events group <files…>` */
export async function eventsGroupCommand(
  terminal: Terminal,
  paths: readonly string[],
  options: GroupOptions,
): Promise<ExitCode> {
  const rows = await readReports(terminal, paths);
  if (rows === null) return EXIT.notFound;
  const mark = options.threshold ?? DEFAULT_SETTINGS.mark;
  const grouped = new ComparedReports(rows.reports).tellAt(mark);
  print(terminal, options.json ? JSON.stringify(jsonOf(grouped, rows, mark)) : groupsText(grouped, rows.titles));
  return rows.refused > 0 ? EXIT.partial : EXIT.ok;
}

/** The id an import would give the article. */
const idOf = (key: string): string => key.split(' ', 1)[0] ?? key;

function jsonOf({ groups, assignments }: GroupedReports, { titles }: ReadReports, mark: number): object {
  const events = groups.map(({ centre, articles }) => ({ title: titles.get(centre) ?? '', size: articles.length }));
  const articles = assignments.map(({ article, nearestArticle, group, ...why }) => ({
    ...{ id: idOf(article), title: titles.get(article) ?? '', event: group, ...why },
    nearestArticle: nearestArticle === null ? null : idOf(nearestArticle),
  }));
  return { method: GROUPING_VERSION, mark, events, articles };
}
