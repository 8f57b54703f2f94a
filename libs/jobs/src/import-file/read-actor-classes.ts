import type { ActorClassContent } from '@parallax/persistence';

const isText = (value: unknown): value is string => typeof value === 'string';

function readClass(value: unknown): ActorClassContent | null {
  const { name, definition, speakers } = { ...(value as Partial<Record<string, unknown>> | null) };
  if (!isText(name) || !isText(definition) || !Array.isArray(speakers) || !speakers.every(isText)) return null;
  return { name, definition, speakers };
}

/** Classes of a JSON file; null when it is not a list of them. */
export function readActorClasses(json: string): ActorClassContent[] | null {
  const rows: unknown = JSON.parse(json);
  if (!Array.isArray(rows)) return null;
  const classes = rows.flatMap((row: unknown) => readClass(row) ?? []);
  return classes.length === rows.length ? classes : null;
}
