import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BlockKind as Kind } from '@parallax/kernel';
import type { ArticleTextRow } from '@parallax/persistence';

export const BlockKind = { PARAGRAPH: 'paragraph', HEADING: 'heading', NOTE: 'note' } as const satisfies Record<
  string,
  Kind
>;
registerEnumType(BlockKind, {
  name: 'BlockKind',
  description: 'What a block of a text is.',
  valuesMap: {
    PARAGRAPH: { description: 'A paragraph.' },
    HEADING: { description: 'A heading of a section.' },
    NOTE: { description: 'A numbered note or footnote.' },
  },
});

@ObjectType('Block', { description: 'A block of a stored text. Offsets are UTF-16 code units into its body.' })
export class BlockType {
  @Field(() => BlockKind, { description: 'What the block is.' }) kind!: Kind;
  @Field(() => Int, { description: 'Where it begins.' }) start!: number;
  @Field(() => Int, { description: 'Where it ends, exclusive.' }) end!: number;
}

@ObjectType('ArticleText', { description: 'The full text of one version of an article.' })
export class ArticleTextType {
  @Field(() => ID, { description: 'Whose text it is.' }) articleId!: string;
  @Field(() => Int, { description: 'Which version.' }) versionNo!: number;
  @Field({ description: 'The text after cleaning, without the headline.' }) body!: string;
  @Field(() => [BlockType], { description: 'Paragraphs, headings and notes of the body, in order.' })
  blocks!: BlockType[];
}

@ObjectType('TextRange', { description: 'A stretch of text in UTF-16 code units.' })
export class TextRangeType {
  @Field(() => Int, { description: 'Where it begins.' }) start!: number;
  @Field(() => Int, { description: 'Where it ends, exclusive.' }) end!: number;
}

@ObjectType('Highlight', { description: 'A place of an article where a search found something.' })
export class HighlightType {
  @Field({ description: 'headline or body.' }) field!: string;
  @Field({ description: 'The stored text from start to end.' }) text!: string;
  @Field(() => Int, { description: 'Where the snippet begins in the field, in UTF-16 code units.' }) start!: number;
  @Field(() => Int, { description: 'Where it ends, exclusive.' }) end!: number;
  @Field(() => [TextRangeType], { description: 'What was found, relative to the snippet.' }) matches!: TextRangeType[];
}

export const toArticleText = (row: ArticleTextRow): ArticleTextType => ({
  articleId: row.articleId,
  versionNo: row.versionNo,
  body: row.body,
  blocks: row.blocks.map(({ kind, start, end }) => ({ kind, start, end })),
});
