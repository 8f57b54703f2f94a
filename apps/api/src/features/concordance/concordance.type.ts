import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../../graphql/connection.js';
import { type LineField, writeCursor } from './concordance-cursor.js';
import type { ArticleLine } from './lines-of-article.js';
import type { ConcordanceRequest } from './read-concordance.js';

@ObjectType('QuotedText', { description: 'A stretch of a stored text with its place in UTF-16 code units.' })
export class QuotedTextType {
  @Field({ description: 'The stored text from start to end, as it stands.' }) text!: string;
  @Field(() => Int, { description: 'Where it begins in the field.' }) start!: number;
  @Field(() => Int, { description: 'Where it ends, exclusive.' }) end!: number;
}

@ObjectType('ConcordanceLine', {
  description: 'A place where the words stand, with what is around it. left, node and right touch.',
})
export class ConcordanceLineType {
  @Field(() => ID, { description: 'Whose text it is.' }) articleId!: string;
  @Field(() => Int, { description: 'The version of the article that is quoted.' }) versionNo!: number;
  @Field(() => String, { description: 'headline or body.' }) field!: LineField;
  @Field(() => QuotedTextType, {
    description: 'What comes before in reading order; on the right in a right-to-left text.',
  })
  left!: QuotedTextType;
  @Field(() => QuotedTextType, { description: 'What was looked for.' }) node!: QuotedTextType;
  @Field(() => QuotedTextType, { description: 'What comes after in reading order.' }) right!: QuotedTextType;
  @Field(() => [String], { description: 'Words before the node in the form they are sorted by, L1 first.' })
  leftWords!: readonly string[];
  @Field(() => [String], { description: 'Words after the node in the form they are sorted by, R1 first.' })
  rightWords!: readonly string[];
}

@ObjectType('ConcordanceExtent', { description: 'How much a concordance has, and how much of it was read.' })
export class ConcordanceExtentType {
  @Field(() => Int, {
    nullable: true,
    description:
      'Articles with the words; null when counting takes too long. Where not all were read, copies are counted too.',
  })
  articles!: number | null;
  @Field(() => Int, { description: 'Articles of them that were read for this answer, 2,000 at most.' })
  articlesRead!: number;
  @Field(() => Int, { description: 'Lines in the articles read.' }) lines!: number;
  @Field({
    description:
      'True: all articles were read and lines is exact. False: they are a sample decided by the seed, there are at least so many lines, and sorting by words or outlet sorts this sample.',
  })
  isComplete!: boolean;
  @Field({ description: 'The seed of the sample.' }) seed!: string;
}

@ObjectType('ConcordanceLineEdge', { description: 'A line of a concordance with its cursor.' })
export class ConcordanceLineEdge {
  @Field({ description: 'Opaque place of this line in the list.' }) cursor!: string;
  @Field(() => ConcordanceLineType, { description: 'The line itself.' }) node!: ConcordanceLineType;
}

@ObjectType('ConcordanceConnection', { description: 'One page of a concordance.' })
export class ConcordanceConnection {
  @Field(() => [ConcordanceLineEdge], { description: 'The lines of the page with their cursors.' })
  edges!: ConcordanceLineEdge[];
  @Field(() => [ConcordanceLineType], { description: 'The lines of the page without cursors.' })
  nodes!: ConcordanceLineType[];
  @Field(() => PageInfo, { description: 'Where this page stands in the list.' }) pageInfo!: PageInfo;

  /** Not in the schema: what it was asked for. */
  request!: ConcordanceRequest;
}

const quoted = (text: string, { start, end }: { readonly start: number; readonly end: number }) => ({
  ...{ text, start, end },
});

export const toConcordanceLine = (line: ArticleLine): ConcordanceLineType => ({
  ...{ articleId: line.articleId, versionNo: line.versionNo, field: line.field },
  left: quoted(line.texts.left, line.left),
  node: quoted(line.texts.node, line.node),
  right: quoted(line.texts.right, line.right),
  ...{ leftWords: line.leftWords, rightWords: line.rightWords },
});

/** Lines come one more than asked for when others follow. */
export function toConcordance(lines: readonly ArticleLine[], request: ConcordanceRequest): ConcordanceConnection {
  const shown = lines.slice(0, request.first);
  const edges = shown.map((line) => ({ cursor: writeCursor(line, request.sort), node: toConcordanceLine(line) }));
  const pageInfo = {
    ...{ hasNextPage: lines.length > request.first, hasPreviousPage: request.after !== null },
    ...{ startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
  };
  return { edges, nodes: edges.map(({ node }) => node), pageInfo, request };
}
