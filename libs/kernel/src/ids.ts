declare const brand: unique symbol;

/** A UUID in canonical lower-case text that cannot be mistaken for the id of another thing. */
export type Id<Name extends string> = string & { readonly [brand]: Name };

export type SourceId = Id<'Source'>;
export type IngestRunId = Id<'IngestRun'>;
export type ArticleId = Id<'Article'>;
export type EventId = Id<'Event'>;
export type CodebookId = Id<'Codebook'>;
export type CodebookVersionId = Id<'CodebookVersion'>;
export type FrameId = Id<'Frame'>;
export type CoderId = Id<'Coder'>;
export type LabelId = Id<'Label'>;
export type ConceptId = Id<'Concept'>;
export type ConceptVersionId = Id<'ConceptVersion'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True when `text` is a UUID in canonical lower-case form. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/**
 * Brands a UUID that comes from outside (database, request, id generator).
 * @throws when `text` is not a canonical UUID: callers check with {@link isUuid} where a person typed it.
 */
export function asId<T extends Id<string>>(text: string): T {
  if (!isUuid(text)) throw new Error(`Not a UUID: “${text}”.`);
  return text as T;
}
