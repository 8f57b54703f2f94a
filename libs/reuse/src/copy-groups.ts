/** Two articles that print one text. */
export interface CopyPair<Id> {
  readonly articleId: Id;
  readonly otherId: Id;
  readonly containment: number;
}

export interface GroupedCopy<Id> {
  readonly articleId: Id;
  /** The earliest article of the group, by the order given. */
  readonly groupId: Id;
  /** The largest with any other of the group. */
  readonly containment: number;
}

function rootsOf<Id>(pairs: readonly CopyPair<Id>[]): (id: Id) => Id {
  const parents = new Map<Id, Id>();
  const rootOf = (id: Id): Id => {
    let root = id;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next;
    for (let at = id; at !== root;) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { articleId, otherId } of pairs) parents.set(rootOf(articleId), rootOf(otherId));
  return rootOf;
}

/**
 * Articles joined by printing one text, directly or through others, with the earliest of each group. Chains are
 * groups too: a brief that stands in two different reports joins them.
 *
 * @param compare who was first; a total order
 */
export function copyGroups<Id>(pairs: readonly CopyPair<Id>[], compare: (a: Id, b: Id) => number): GroupedCopy<Id>[] {
  const rootOf = rootsOf(pairs);
  const largest = new Map<Id, number>();
  for (const { articleId, otherId, containment } of pairs) {
    for (const id of [articleId, otherId]) largest.set(id, Math.max(largest.get(id) ?? 0, containment));
  }
  const firsts = new Map<Id, Id>();
  for (const id of largest.keys()) {
    const root = rootOf(id);
    const first = firsts.get(root);
    if (first === undefined || compare(id, first) < 0) firsts.set(root, id);
  }
  return [...largest].map(([articleId, containment]) => ({
    articleId,
    groupId: firsts.get(rootOf(articleId)) ?? articleId,
    containment,
  }));
}
