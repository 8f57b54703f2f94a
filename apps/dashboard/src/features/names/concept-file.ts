import type { ConceptVersion } from '../../providers/names-types.js';

/** A concept as `parallax concept import` reads it. */
export const conceptFile = ({ name, description, variants }: ConceptVersion): string => {
  const plain = variants.map(({ key, name: written, patterns, note, isExact }) => ({
    ...{ key, name: written, patterns, note, exact: isExact },
  }));
  return `${JSON.stringify([{ name, description, variants: plain }], null, 2)}\n`;
};
