interface Cited {
  readonly title: string;
  /** n and interval, in words. */
  readonly basis: string;
  /** Addresses of the view and of its method. */
  readonly view: string;
  readonly method: string;
  readonly day: Date;
  readonly version: string;
}

const withStop = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** One paragraph with what a reader needs to see the same again: product and version, n, method, address, day (UTC). */
export function citationText({ title, basis, view, method, day, version }: Cited): string {
  const product = `Parallax ${version} [software]`;
  const seen = day.toISOString().slice(0, 10);
  return [title, basis, product, `Method: ${method}`, `View: ${view} (${seen})`].map(withStop).join(' ');
}
