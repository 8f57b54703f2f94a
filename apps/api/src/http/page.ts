const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');

const STYLE = `body{font:1.1rem/1.6 system-ui,sans-serif;max-width:34rem;margin:18vh auto;padding:0 1.5rem}
@media (prefers-color-scheme:dark){body{background:#161616;color:#eee}}`;

/** A page of a heading and sentences, for what the dashboard cannot show itself. */
export const plainPage = (title: string, sentences: readonly string[]): string =>
  `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(title)} – Parallax</title><style>${STYLE}</style></head>
<body><main><h1>${escape(title)}</h1>${sentences.map((sentence) => `<p>${escape(sentence)}</p>`).join('')}</main></body></html>
`;
