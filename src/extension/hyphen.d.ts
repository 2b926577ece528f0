// The package brings no types: what is used of it.

declare module 'hyphen' {
  /** Patterns as the package keeps them: a table of levels, a trie, exceptions. */
  type Patterns = readonly unknown[];
  /** Return a function that puts a soft hyphen wherever a word of a text may be divided. */
  export default function createHyphenator(
    patterns: Patterns,
    options?: { readonly minWordLength?: number },
  ): (text: string) => string;
}

declare module 'hyphen/patterns/*.js' {
  const patterns: readonly unknown[];
  export default patterns;
}
