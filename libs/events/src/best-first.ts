/** Two groups and how near they are. */
export interface Link {
  readonly score: number;
  readonly a: number;
  readonly b: number;
}

/** Higher scores first; of equal ones the lower numbers, so that nothing depends on the order of entering. */
const isBefore = (x: Link, y: Link): boolean =>
  x.score !== y.score ? x.score > y.score : x.a !== y.a ? x.a < y.a : x.b < y.b;

/** A heap of links, the best on top. */
export class BestFirst {
  private readonly links: Link[] = [];

  push(link: Link): void {
    let at = this.links.push(link) - 1;
    for (let up = (at - 1) >> 1; at > 0 && this.isBefore(at, up); up = (at - 1) >> 1) {
      this.swap(at, up);
      at = up;
    }
  }

  pop(): Link | undefined {
    const [best] = this.links;
    const last = this.links.pop();
    if (last !== undefined && this.links.length > 0) {
      this.links[0] = last;
      this.sink();
    }
    return best;
  }

  private sink(): void {
    for (let at = 0; ;) {
      let first = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.links.length && this.isBefore(child, first)) first = child;
      }
      if (first === at) return;
      this.swap(at, first);
      at = first;
    }
  }

  private isBefore(at: number, other: number): boolean {
    const [link, than] = [this.links[at], this.links[other]];
    return link !== undefined && than !== undefined && isBefore(link, than);
  }

  private swap(at: number, other: number): void {
    const [link, than] = [this.links[at], this.links[other]];
    if (link === undefined || than === undefined) return;
    [this.links[at], this.links[other]] = [than, link];
  }
}
