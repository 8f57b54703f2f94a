// Neither package comes with types. `stopword` names its lists by ISO 639-3.
declare module 'stopword' {
  const lists: Readonly<Record<string, readonly string[] | undefined>>;
  export default lists;
}

declare module 'snowball-stemmers' {
  const snowball: { readonly newStemmer: (language: string) => { readonly stem: (word: string) => string } };
  export default snowball;
}
