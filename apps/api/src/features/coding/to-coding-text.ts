import { maskNames, namesInByline, paragraphsOf } from '@parallax/framing';
import type { CodingTextRow } from '@parallax/persistence';
import type { CodingContextType, CodingTextType } from './coding-desk.type.js';

/** Which text, and how it is shown. */
export interface ShownUnit {
  readonly unitNo: number;
  readonly isBlind: boolean;
}

const hostsOf = (address: string | null): string[] => {
  if (address === null || !URL.canParse(address)) return [];
  const { hostname } = new URL(address);
  return [hostname, hostname.replace(/^www\./, '')];
};

/** Everything that would tell a coder whose text it is. */
const telltales = ({ sourceName, sourceAliases, sourceHomepage, url, byline }: CodingTextRow): string[] => [
  ...[sourceName, ...sourceAliases, ...hostsOf(sourceHomepage), ...hostsOf(url)],
  ...(url === null ? [] : [url]),
  ...(byline === null ? [] : namesInByline(byline)),
];

/** The text as coders see it: blind, names are blacked out and every offset stays what it was. */
export function toCodingText({ unitNo, isBlind }: ShownUnit, row: CodingTextRow): CodingTextType {
  const names = isBlind ? telltales(row) : [];
  const shown = (text: string): string => (isBlind ? maskNames(text, names) : text);
  const paragraph = paragraphsOf(row.body, row.blocks).find(({ no }) => no === unitNo);
  return {
    ...{ headline: shown(row.headline), body: shown(row.body), language: row.language },
    blocks: row.blocks.map(({ kind, start, end }) => ({ kind, start, end })),
    paragraph: paragraph ? { start: paragraph.start, end: paragraph.end } : null,
  };
}

export const toCodingContext = ({ sourceName, byline, publishedAt, url }: CodingTextRow): CodingContextType => ({
  ...{ sourceName, byline, publishedAt, url },
});
