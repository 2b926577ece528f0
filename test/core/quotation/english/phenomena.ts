/** Lines of the notation of ../marked.ts by the name of what they specify. */
export type Phenomena = Readonly<Record<string, readonly string[]>>;
