export type Cell = string | number | null;

/** Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers. */
const safe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = safe(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180 with a byte order mark, without which spreadsheets read UTF-8 as something else. */
export function csvText(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\u{feff}${[head, ...rows].map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;
}
