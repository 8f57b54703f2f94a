import type { ArticleId, SourceId } from '@parallax/kernel';
import { type ArticleConditions, articleConditions } from './articles.sql.js';
import { allOf, type Sql, sql } from './sql.js';

/** A direct quotation as it is stored; offsets are UTF-16 code units into the body of that version. */
export interface QuotationRow {
  readonly articleId: ArticleId;
  /** Its place in the article, from 1 on. */
  readonly no: number;
  readonly versionNo: number;
  readonly spanStart: number;
  readonly spanEnd: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly speakerStart: number | null;
  readonly speakerEnd: number | null;
  readonly cueStart: number | null;
  readonly cueEnd: number | null;
  readonly speakerForm: string | null;
  readonly speakerName: string | null;
  readonly speakerKey: string | null;
  readonly status: 'resolved' | 'pronoun' | 'none';
  readonly reason: 'NO_REPORTING_VERB' | 'LANGUAGE_NOT_SUPPORTED' | null;
  readonly rule: string | null;
  readonly wordCount: number;
  readonly isUnbalanced: boolean;
}

export const deleteQuotations = (articleIds: readonly ArticleId[]): Sql =>
  sql`delete from quotation where article_id = any(${articleIds}::uuid[])`;

/** All quotations of a batch in one statement. */
export const insertQuotations = (rows: readonly QuotationRow[]): Sql =>
  sql`insert into quotation (article_id, no, version_no, span_start, span_end, inner_start, inner_end, speaker_start,
      speaker_end, cue_start, cue_end, speaker_form, speaker_name, speaker_key, status, reason, rule, word_count, is_unbalanced)
    select x."articleId", x.no, x."versionNo", x."spanStart", x."spanEnd", x."innerStart", x."innerEnd", x."speakerStart",
      x."speakerEnd", x."cueStart", x."cueEnd", x."speakerForm", x."speakerName", x."speakerKey", x.status, x.reason, x.rule,
      x."wordCount", x."isUnbalanced"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x ("articleId" uuid, no int, "versionNo" int,
      "spanStart" int, "spanEnd" int, "innerStart" int, "innerEnd" int, "speakerStart" int, "speakerEnd" int, "cueStart" int,
      "cueEnd" int, "speakerForm" text, "speakerName" text, "speakerKey" text, status text, reason text, rule text,
      "wordCount" int, "isUnbalanced" boolean)`;

/** What the share of voices counts of a quotation. */
export type VoicedQuotationRow = Pick<QuotationRow, 'articleId' | 'speakerKey' | 'speakerName' | 'wordCount'>;

export const quotationsOfSelection = (filter: ArticleConditions): Sql =>
  sql`select q.article_id as "articleId", q.speaker_key as "speakerKey", q.speaker_name as "speakerName",
      q.word_count as "wordCount"
    from quotation q join article a on a.id = q.article_id
    where ${allOf(articleConditions(filter))} order by q.article_id, q.no`;

/** Which quotations of a selection there are, whatever their order. */
export const quotationsFingerprint = (filter: ArticleConditions): Sql =>
  sql`select count(*)::int as quotations, coalesce(bit_xor(hashtextextended(
      concat_ws(' ', q.article_id, q.no, q.version_no, q.word_count, q.speaker_key, q.speaker_name), 1))::text, '') as digest
    from quotation q join article a on a.id = q.article_id where ${allOf(articleConditions(filter))}`;

/** Articles of a selection whose present text has not been read for quotations yet. */
export const unreadForQuotations = (filter: ArticleConditions, methodVersion: string): Sql =>
  sql`select count(*)::int as n from article a where ${allOf(articleConditions(filter))} and not exists (
    select from article_measure m where m.article_id = a.id and m.measure = 'quotations'
      and m.version_no = a.version_no and m.method_version = ${methodVersion})`;

/** A quotation with whose article it stands in. */
export interface QuotationOfArticleRow extends QuotationRow {
  readonly sourceId: SourceId;
  readonly body: string;
}

/** The last quotation of the page before. */
export interface QuotationPlace {
  readonly articleId: string;
  readonly no: number;
}

/** Which quotations of which articles; every condition given must hold. */
export interface QuotationConditions {
  readonly filter: ArticleConditions;
  /** Articles left out, as copies of others. */
  readonly without: readonly ArticleId[];
  /** Said by one of these speakers. */
  readonly speakerKeys: readonly string[] | null;
  /** Said by a known speaker, but none of these. */
  readonly otherThan: readonly string[] | null;
  /** Said by nobody known. */
  readonly isUnresolved: boolean;
}

const conditionsOf = (wanted: QuotationConditions): Sql[] => [
  ...articleConditions(wanted.filter),
  ...(wanted.without.length > 0 ? [sql`q.article_id <> all(${wanted.without}::uuid[])`] : []),
  ...(wanted.speakerKeys ? [sql`q.speaker_key = any(${wanted.speakerKeys}::text[])`] : []),
  ...(wanted.otherThan ? [sql`q.speaker_key is not null and q.speaker_key <> all(${wanted.otherThan}::text[])`] : []),
  ...(wanted.isUnresolved ? [sql`q.speaker_key is null`] : []),
];

/** A page in the order of articles' ids and of the text; walks the primary key, or the index of speakers. */
export const quotationPage = (wanted: QuotationConditions, after: QuotationPlace | null, limit: number): Sql => sql`
  select q.article_id as "articleId", q.no, q.version_no as "versionNo", q.span_start as "spanStart",
    q.span_end as "spanEnd", q.inner_start as "innerStart", q.inner_end as "innerEnd", q.speaker_start as "speakerStart",
    q.speaker_end as "speakerEnd", q.cue_start as "cueStart", q.cue_end as "cueEnd", q.speaker_form as "speakerForm",
    q.speaker_name as "speakerName", q.speaker_key as "speakerKey", q.status, q.reason, q.rule,
    q.word_count as "wordCount", q.is_unbalanced as "isUnbalanced", a.source_id as "sourceId", t.body
  from quotation q join article a on a.id = q.article_id
    join article_text t on t.article_id = q.article_id and t.version_no = q.version_no
  where ${allOf([
    ...conditionsOf(wanted),
    ...(after ? [sql`(q.article_id, q.no) > (${after.articleId}::uuid, ${after.no}::int)`] : []),
  ])}
  order by q.article_id, q.no limit ${limit}::int`;
