/** Replaced by the bundler with a literal, so that what is for development only is not in the built program. */
interface ImportMeta {
  readonly env: { readonly MODE: string };
}
