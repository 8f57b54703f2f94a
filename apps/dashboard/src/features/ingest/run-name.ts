/** A run's label without the folders before its first file: `/data/in/a.jsonl and 3 more` → `a.jsonl and 3 more`. */
export const runName = (label: string): string => label.replace(/^.*[\\/](?=[^\\/])/, '');
