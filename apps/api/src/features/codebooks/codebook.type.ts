import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AbsenceRule as Absence, CodingUnit as Unit } from '@parallax/kernel';
import type { CodebookRow, CodebookVersionRow } from '@parallax/persistence';
import { connectionType } from '../../graphql/connection.js';
import { DateTime } from '../../graphql/scalars.js';
import { NodeType } from '../node/node.type.js';

export const CodingUnit = { ARTICLE: 'article', PARAGRAPH: 'paragraph', SPAN: 'span' } as const satisfies Record<
  string,
  Unit
>;
registerEnumType(CodingUnit, {
  name: 'CodingUnit',
  description: 'What a coder judges.',
  valuesMap: {
    ARTICLE: { description: 'The article as a whole.' },
    PARAGRAPH: { description: 'Paragraph by paragraph.' },
    SPAN: { description: 'Any stretch of text.' },
  },
});

export const AbsenceRule = { EXPLICIT: 'explicit', IMPLIED: 'implied' } as const satisfies Record<string, Absence>;
registerEnumType(AbsenceRule, {
  name: 'AbsenceRule',
  description: 'What it means that a coder is silent about a frame.',
  valuesMap: {
    EXPLICIT: { description: 'Not coded: coders say present or absent frame by frame.' },
    IMPLIED: { description: 'Absent: coders who coded the article marked what is there.' },
  },
});

export const CodebookVersionStatus = { DRAFT: 'draft', PUBLISHED: 'published' } as const;
registerEnumType(CodebookVersionStatus, {
  name: 'CodebookVersionStatus',
  description: 'Whether a codebook version can still change.',
  valuesMap: {
    DRAFT: { description: 'Can still change.' },
    PUBLISHED: { description: 'Never changes again.' },
  },
});

@ObjectType('Codebook', {
  implements: () => NodeType,
  description: 'Rules by which coders say which frames a text has.',
})
export class CodebookType extends NodeType {
  @Field({ description: 'Name of the codebook.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'What it is for.' }) description!: string | null;
  @Field(() => String, { nullable: true, description: 'The work to cite for it.' }) citation!: string | null;
}

@ObjectType('CodebookVersion', {
  implements: () => NodeType,
  description: 'One version of a codebook. Labels belong to a version.',
})
export class CodebookVersionType extends NodeType {
  @Field(() => Int, { description: 'Counted from 1.' }) versionNo!: number;
  @Field(() => CodebookVersionStatus, { description: 'Whether it can still change.' }) status!: 'draft' | 'published';
  @Field(() => CodingUnit, { description: 'What a coder judges.' }) unit!: Unit;
  @Field(() => AbsenceRule, { description: 'What silence about a frame means.' }) absence!: Absence;
  @Field({ description: 'Whether a unit can have one frame only.' }) isExclusive!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'When it was published; null for a draft.' })
  publishedAt!: string | null;

  /** Not in the schema. */
  codebookId!: string;
}

export const CodebookConnection = connectionType(CodebookType, 'Codebook');

export const toCodebook = (row: CodebookRow): CodebookType =>
  Object.assign(new CodebookType(), {
    id: row.id,
    name: row.name,
    description: row.description,
    citation: row.citation,
  });

export const toCodebookVersion = (row: CodebookVersionRow): CodebookVersionType =>
  Object.assign(new CodebookVersionType(), {
    id: row.id,
    versionNo: row.versionNo,
    status: row.status,
    unit: row.unit,
    absence: row.absence,
    isExclusive: row.isExclusive,
    publishedAt: row.publishedAt,
    codebookId: row.codebookId,
  });
