interface ImportMetaEnv {
  /** Of this package, put in by Vite. */
  readonly PARALLAX_VERSION: string;
}
