type Numbers = Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;

/** `array` with room for `length` items, twice as long if it must grow; what it holds stays. */
export function roomFor<T extends Numbers>(array: T, length: number): T;
export function roomFor(array: Numbers, length: number): Numbers {
  if (length <= array.length) return array;
  const size = Math.max(length, array.length * 2);
  const larger =
    array instanceof Uint16Array
      ? new Uint16Array(size)
      : array instanceof Int32Array
        ? new Int32Array(size)
        : new Uint32Array(size);
  larger.set(array);
  return larger;
}
