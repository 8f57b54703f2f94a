/** Rows in groups: those of group g are rows[starts[g]] up to rows[starts[g + 1]]. */
export interface RowGroups {
  readonly rows: Uint32Array;
  readonly starts: Uint32Array;
}

/** Rows by their key, in the order in which the keys first come; −1 is a group of its own each time. */
export function groupRows(keys: Int32Array | Float64Array, isWanted: (row: number) => boolean): RowGroups {
  const groupOf = new Map<number, number>();
  const groups: number[][] = [];
  keys.forEach((key, row) => {
    if (!isWanted(row)) return;
    const known = key < 0 ? undefined : groupOf.get(key);
    if (known !== undefined) {
      groups[known]?.push(row);
      return;
    }
    if (key >= 0) groupOf.set(key, groups.length);
    groups.push([row]);
  });
  const starts = new Uint32Array(groups.length + 1);
  groups.forEach((group, at) => (starts[at + 1] = (starts[at] ?? 0) + group.length));
  return { rows: Uint32Array.from(groups.flat()), starts };
}
