import type { CodebookDiff, FieldChange } from '@parallax/framing';

const words = (text: string | null): string => (text === null ? 'nothing' : `“${text}”`);
const changeLine = (what: string, { field, from, to }: FieldChange): string =>
  `~ ${what}${field}: ${words(from)} → ${words(to)}`;

/** A diff for a person, one change a line; a single line says so when nothing changed. */
export function codebookDiffLines({ book, added, retired, renamed, changed, moved }: CodebookDiff): string[] {
  const lines = [
    ...book.map((change) => changeLine('', change)),
    ...retired.map(({ key, name }) => `- ${key} (${name})`),
    ...added.map(({ key, name }) => `+ ${key} (${name})`),
    ...renamed.map(({ key, from, to }) => `~ ${key}, name: “${from}” → “${to}”`),
    ...changed.flatMap(({ key, fields }) => fields.map((change) => changeLine(`${key}, `, change))),
    ...moved.map(({ key, from, to }) => `~ ${key}, place: ${from} → ${to}`),
  ];
  return lines.length === 0 ? ['The two versions say the same.'] : lines;
}
