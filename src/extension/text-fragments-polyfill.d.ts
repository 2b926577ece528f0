// The package brings no types: what is used of it.

declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  interface GeneratedFragment {
    readonly prefix?: string;
    readonly textStart: string;
    readonly textEnd?: string;
    readonly suffix?: string;
  }
  export const GenerateFragmentStatus: { readonly SUCCESS: number };
  /** Widens `range` to whole words, in place. */
  export function generateFragmentFromRange(range: Range): {
    readonly status: number;
    readonly fragment?: GeneratedFragment;
  };
  /** How long one call may take, ms. */
  export function setTimeout(durationMs: number): void;
}
