import type { RawDocumentRow } from '@parallax/persistence';

/** The kept bytes as text. What the importer decoded once decodes again; damaged bytes become U+FFFD as they did then. */
export const rawTextOf = ({ bytes, encoding }: RawDocumentRow): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
