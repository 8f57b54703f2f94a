/** Pages of the API are walked by cursor; react-admin counts them. This remembers which cursor opens which page. */

export const MAX_PAGE = 200;

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** Asks for `first` rows after a cursor and answers only where they end. */
export type Walk = (first: number, after: string | null) => Promise<PageInfo>;

export class CursorMemory {
  private readonly cursors = new Map<string, Map<number, string | null>>();

  /** `offset` rows stand before `cursor` in the list that `key` names. */
  remember(key: string, offset: number, cursor: string | null): void {
    const known = this.cursors.get(key) ?? new Map<number, string | null>();
    known.set(offset, cursor);
    this.cursors.set(key, known);
  }

  /** The known place nearest before `offset`; the start of the list is always known. */
  nearest(key: string, offset: number): { offset: number; cursor: string | null } {
    let best = 0;
    const known = this.cursors.get(key) ?? new Map<number, string | null>();
    for (const at of known.keys()) if (at <= offset && at > best) best = at;
    return { offset: best, cursor: known.get(best) ?? null };
  }

  forget(): void {
    this.cursors.clear();
  }
}

/**
 * The cursor after which the row at `offset` comes. A page opened from a link is reached by walking there
 * in steps of at most {@link MAX_PAGE}, so no page is out of reach. Undefined when the list ends before.
 */
export async function cursorAt(
  memory: CursorMemory,
  key: string,
  offset: number,
  walk: Walk,
): Promise<string | null | undefined> {
  let place = memory.nearest(key, offset);
  while (place.offset < offset) {
    const step = Math.min(MAX_PAGE, offset - place.offset);
    const page = await walk(step, place.cursor);
    if (!page.hasNextPage) return undefined;
    place = { offset: place.offset + step, cursor: page.endCursor };
    memory.remember(key, place.offset, place.cursor);
  }
  return place.cursor;
}
