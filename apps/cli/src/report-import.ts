import { explain } from '@parallax/ingest';
import type { RefusedPlace } from '@parallax/jobs';
import type { ImportCounts } from '@parallax/persistence';

/** The one line of `--json`. */
export function jsonResult({ read, added, updated, unchanged, refused }: ImportCounts): string {
  return JSON.stringify({ read, added, updated, unchanged, refused });
}

const count = (value: number, one: string, many = `${one}s`): string =>
  `${value.toLocaleString('en')} ${value === 1 ? one : many}`;

/** The result as sentences. */
export function textResult(outcome: ImportCounts, dryRun: boolean): string {
  const { read, added, updated, unchanged, refused, labelsAdded, labelsRefused } = outcome;
  const number = (value: number): string => value.toLocaleString('en');
  const rows =
    `${count(read, 'row')} read: ${number(added)} added, ${number(updated)} updated, ` +
    `${number(unchanged)} unchanged, ${number(refused)} refused.`;
  const labels =
    labelsAdded + labelsRefused === 0
      ? ''
      : ` ${count(labelsAdded, 'label')} added${labelsRefused === 0 ? '' : `, ${number(labelsRefused)} refused`}.`;
  return `${dryRun ? 'Dry run, nothing was written. ' : ''}${rows}${labels}`;
}

/** Where and why, for example `news.jsonl:12: title: “title” is of type number, not a text. …`. */
export function refusalLine({ place, scope, refusal }: RefusedPlace): string {
  const where = place.line === null ? place.file : `${place.file}:${place.line}`;
  const what = scope === 'row' && refusal.field === null ? 'row refused' : `${scope} refused`;
  return `${where}: ${what}: ${explain(refusal)} [${refusal.code}]`;
}
