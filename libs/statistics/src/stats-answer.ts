/**
 * What a method answers to one JSON input: a value in the shape of `expected` in the golden files; null with a
 * machine code such as NO_VARIATION where the measure is undefined; or a sentence saying what is wrong with the input.
 */
export type StatsAnswer =
  { readonly value: unknown } | { readonly value: null; readonly reason: string } | { readonly error: string };
