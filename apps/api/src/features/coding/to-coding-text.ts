import { maskNames, namesInByline, paragraphsOf } from '@parallax/framing';
import type { CodingTextRow, VersionKey } from '@parallax/persistence';
import type { Loaders } from '../loaders.js';
import type { CodingContextType, CodingTextType } from './coding-desk.type.js';

/** Which text, and how it is shown. */
export interface ShownUnit extends VersionKey {
  readonly unitNo: number;
  readonly isBlind: boolean;
}

/** An address as texts name it. */
export const hostsOf = (address: string | null): string[] => {
  if (address === null || !URL.canParse(address)) return [];
  const { hostname } = new URL(address);
  return [hostname, hostname.replace(/^www\./, '')];
};

/**
 * Everything that would tell a coder whose text it is. The names of all outlets go, not only its own: a text in which
 * one agency is blacked out while others name it openly would be known as that agency's.
 */
const telltales = ({ url, byline }: CodingTextRow, outletNames: readonly string[]): string[] => [
  ...outletNames,
  ...hostsOf(url),
  ...(url === null ? [] : [url]),
  ...(byline === null ? [] : namesInByline(byline)),
];

/** The text as coders see it: blind, names are blacked out and every offset stays what it was. */
export async function readCodingText(
  { articleId, versionNo, unitNo, isBlind }: ShownUnit,
  { codingText, outletNames }: Pick<Loaders, 'codingText' | 'outletNames'>,
): Promise<CodingTextType> {
  const row = await codingText.load({ articleId, versionNo });
  const names = isBlind ? telltales(row, await outletNames()) : [];
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
