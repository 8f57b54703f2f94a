import { type VolumeChange, volumeSegments } from '@parallax/statistics';
import { type DailySeries, dayAfter } from './daily-series.js';
import { dayInWords, rateInWords, type SourceFlag } from './source-flag.js';

export const VOLUME_METHOD = { method: 'source-volume', methodVersion: '1' };

/** A volume that lasts so long is what the outlet prints now; a stop stays flagged until it ends. */
export const NEW_NORMAL_DAYS = 56;

const KINDS = { up: 'volume-up', down: 'volume-down', 'flat-lined': 'flat-lined' } as const;

/** Stretches of days on which an outlet printed fewer or more articles than before, or none. */
export function volumeFlags({ firstDay, articles }: DailySeries): readonly SourceFlag[] {
  return volumeSegments(articles).flatMap(({ from, to, change }) => {
    if (change === null || change.kind === 'back') return [];
    const kind = KINDS[change.kind];
    const isOver = to < articles.length;
    const last = kind === 'flat-lined' ? to - 1 : Math.min(to - 1, from + NEW_NORMAL_DAYS - 1);
    const lasts = !isOver && (kind === 'flat-lined' || from + NEW_NORMAL_DAYS > articles.length);
    return [
      {
        kind,
        fromDay: dayAfter(firstDay, from),
        toDay: lasts ? null : dayAfter(firstDay, last),
        toldOn: dayAfter(firstDay, change.toldOn),
        ...{ beforeLevel: change.before, sinceLevel: change.since, p: change.p },
        words: wordsOf(change, {
          ...{ from: dayAfter(firstDay, from), to: isOver ? dayAfter(firstDay, to - 1) : null },
          articles: articles.slice(from, to).reduce((sum, count) => sum + count, 0),
        }),
      },
    ];
  });
}

interface Stretch {
  readonly from: string;
  readonly to: string | null;
  /** A few may have come since the stop was told. */
  readonly articles: number;
}

function wordsOf({ kind, before, since }: VolumeChange, { from, to, articles }: Stretch): string {
  const was = rateInWords(before);
  if (kind === 'flat-lined') {
    const when = to === null ? `since ${dayInWords(from)}` : `from ${dayInWords(from)} to ${dayInWords(to)}`;
    const few = articles === 1 ? 'One article' : `${articles} articles in all`;
    return `${articles === 0 ? 'No article' : few} ${when}; before, about ${was}.`;
  }
  const verb = kind === 'down' ? 'fell' : 'rose';
  return `Volume ${verb} on ${dayInWords(from)} from about ${was} to ${rateInWords(since)}.`;
}
