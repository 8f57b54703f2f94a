import { Inject, Injectable } from '@nestjs/common';
import { compareMoments, findMentions, type NameMention, withoutCopies } from '@parallax/comparison';
import { compiled } from '@parallax/jobs';
import {
  type ArticleConditions,
  type NamedTextRow,
  namingCandidates,
  rowsOf,
  type SelectedArticleRow,
  selectedArticles,
  textsOfArticles,
} from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import { badUserInput, readFilter, readFirst, readId } from '../../graphql/connection-input.js';
import { toConceptProblem } from './concepts.payloads.js';
import { readCursor, writeCursor, type MentionPlace } from './mention-cursor.js';
import { toMention } from './to-mention.js';
import type { NamingMentionsArgs } from './naming.inputs.js';
import type { NamingMentionPageType } from './naming-mention.type.js';
import { readVariants } from './read-naming.js';

/** Texts read at a time while a page is filled. */
const BATCH = 50;

interface Found {
  readonly article: SelectedArticleRow;
  readonly text: NamedTextRow;
  readonly mention: NameMention;
  /** Place among the wanted mentions of its article. */
  readonly place: number;
}

interface Search {
  readonly after: MentionPlace | null;
  readonly limit: number;
  readonly tsquery: string | null;
  readonly mentionsIn: (text: NamedTextRow) => NameMention[];
}

@Injectable()
export class NamingMentions {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  /** The mentions behind a number, or those a draft would find. @throws BAD_USER_INPUT with a sentence. */
  async page(args: NamingMentionsArgs): Promise<NamingMentionPageType> {
    const asked = await readVariants(this.database, args);
    if (!asked) throw badUserInput('There is no such version of a concept.');
    if (asked.problems.length > 0) return { nodes: [], next: null, problems: asked.problems.map(toConceptProblem) };
    const keys = asked.variants.map(({ key }) => key);
    const limit = readFirst(args.first ?? 25);
    const { finder, tsquery } = compiled(asked.variants);
    const articles = await this.articles(args, tsquery);
    const after = args.after ? readCursor(args.after) : null;
    const find = {
      after,
      limit,
      tsquery,
      mentionsIn: (text: NamedTextRow) => findMentions(finder, text).filter(wantedBy(args, keys)),
    };
    const found = await this.fill(articles, find);
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    return {
      nodes: page.map(({ article, text, mention }) => toMention(article, text, mention, keys[mention.variant] ?? '')),
      next: last ? writeCursor(placeOf(last)) : null,
      problems: [],
    };
  }

  /** Reads texts from the cursor on until the page has one mention more than it needs. */
  private async fill(articles: readonly SelectedArticleRow[], find: Search): Promise<Found[]> {
    const { after, limit, tsquery, mentionsIn } = find;
    const found: Found[] = [];
    const from = after ? articles.findIndex(({ id }) => id === after.articleId) : 0;
    for (let at = Math.max(0, from); at < articles.length && found.length <= limit; at += BATCH) {
      const batch = articles.slice(at, at + BATCH);
      const ids = batch.map(({ id }) => id);
      const texts = await rowsOf<NamedTextRow>(this.database, textsOfArticles(ids, tsquery));
      const byId = new Map(texts.map((text) => [text.id, text]));
      found.push(
        ...batch.flatMap((article) => {
          const text = byId.get(article.id);
          const past = after?.articleId === article.id ? after.place : -1;
          const mentions = text ? mentionsIn(text) : [];
          return mentions.flatMap((mention, place) =>
            text && place > past ? [{ article, text, mention, place }] : [],
          );
        }),
      );
    }
    return found;
  }

  /** In order of time; copies are left out within the whole selection, as the profile leaves them out. */
  private async articles(args: NamingMentionsArgs, tsquery: string | null): Promise<SelectedArticleRow[]> {
    const filter: ArticleConditions = readFilter(args.filter);
    const sourceId = args.sourceId ? readId(args.sourceId) : null;
    const isWanted = (article: SelectedArticleRow): boolean => sourceId === null || article.sourceId === sourceId;
    if (args.collapseCopies) {
      const all = await rowsOf<SelectedArticleRow>(this.database, selectedArticles(filter));
      return withoutCopies(all).filter(isWanted).toSorted(compareMoments);
    }
    const candidates = await rowsOf<{ id: string }>(this.database, namingCandidates(filter, tsquery));
    const ids = candidates.map(({ id }) => id);
    const rows = await rowsOf<SelectedArticleRow>(this.database, selectedArticles({ ids }));
    return rows.filter(isWanted).toSorted(compareMoments);
  }
}

const placeOf = ({ article, place }: Found): MentionPlace => ({ articleId: article.id, place });

function wantedBy({ variantKey, place, voice }: NamingMentionsArgs, keys: readonly string[]) {
  const variant = variantKey ? keys.indexOf(variantKey) : null;
  if (variant === -1) throw badUserInput(`The concept has no variant “${variantKey}”.`);
  return (mention: NameMention): boolean =>
    (variant === null || mention.variant === variant) &&
    (!place || mention.place === place) &&
    (!voice || mention.isQuoted === (voice === 'quoted'));
}
