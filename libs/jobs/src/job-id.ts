/** The id of the job that computes what has this hash: a UUIDv8 (made by a rule of our own) from its first bits. */
export const uuidOf = (hash: string): string =>
  `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
