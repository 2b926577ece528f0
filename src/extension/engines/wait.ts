// The clock that core, which has none, is given.

/** Call `then` after `delayMs`; the returned function cancels. */
export function waitFor(delayMs: number, then: () => void): () => void {
  const timer = setTimeout(then, delayMs);
  return () => clearTimeout(timer);
}
