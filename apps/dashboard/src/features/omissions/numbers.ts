/** A probability as papers write it: `.034`, `< .001`, never 0. */
export function pText(p: number): string {
  if (p < 0.001) return '< .001';
  return p >= 0.9995 ? '1' : p.toFixed(3).replace(/^0/, '');
}
