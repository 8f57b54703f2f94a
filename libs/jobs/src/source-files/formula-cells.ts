/** What a spreadsheet would run, with any apostrophes that stand before it. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** A cell that begins like a formula gets an apostrophe, and so does one that only looks as if it had got one. */
export const safeCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The cell as it was before {@link safeCell}. */
export const plainCell = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
