import type { NameMention } from '@parallax/comparison';
import type { NamedTextRow, SelectedArticleRow } from '@parallax/persistence';
import { NamingMentionType } from './naming-mention.type.js';

/** Enough for a line on a desk. */
const AROUND = 90;

/** Cut between words where there are any near; never through a surrogate pair. */
function before(text: string, at: number): string {
  const part = text.slice(Math.max(0, at - AROUND), at);
  if (at <= AROUND) return part;
  const cut = part.search(/\s/u);
  return cut < 0 || cut > AROUND / 2 ? part.replace(/^[\udc00-\udfff]/, '') : part.slice(cut + 1);
}

function after(text: string, at: number): string {
  const part = text.slice(at, at + AROUND);
  if (at + AROUND >= text.length) return part;
  const cut = part.search(/\s\S*$/u);
  return cut < AROUND / 2 ? part.replace(/[\ud800-\udbff]$/, '') : part.slice(0, cut);
}

export function toMention(
  article: SelectedArticleRow,
  { headline, body }: NamedTextRow,
  mention: NameMention,
  variantKey: string,
): NamingMentionType {
  const text = mention.place === 'headline' ? headline : body;
  const { start, end, place, isQuoted, isUnsure, isAmbiguous } = mention;
  return Object.assign(new NamingMentionType(), {
    ...{ articleId: article.id, sourceId: article.sourceId, versionNo: article.versionNo },
    ...{ variantKey, place, voice: isQuoted ? 'quoted' : 'own', isUnsure, isAmbiguous, start, end },
    ...{ left: before(text, start), node: text.slice(start, end), right: after(text, end) },
  });
}
