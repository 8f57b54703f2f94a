import type { Range } from '../../ui/segments.js';

/** `body.120.125`: a place in a field of an article, as an address names it; null for another field or nonsense. */
export function foundPlace(at: string | null, field: 'headline' | 'body'): Omit<Range<never>, 'value'> | null {
  const [, name, start = '', end = ''] = /^(headline|body)\.(\d{1,9})\.(\d{1,9})$/.exec(at ?? '') ?? [];
  const place = { start: Number(start), end: Number(end) };
  return name === field && place.start < place.end ? place : null;
}
