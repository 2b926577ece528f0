// Several at once, in and out in the same order. The hard case is a reader that sends a line and waits for its answer before it
// sends the next: so an answer is given as soon as it is there, and not when the next line comes.

/** Yield `map` of every item, in order, with at most `atOnce` of them under way. Takes no more from `input` than it has room for. */
export async function* mapInOrder<T, R>(
  input: AsyncIterable<T>,
  atOnce: number,
  map: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const items = input[Symbol.asyncIterator]();
  const underWay: Promise<R>[] = [];
  let next: Promise<IteratorResult<T>> | null = null;
  let isOpen = true;
  try {
    while (isOpen || underWay.length > 0) {
      if (isOpen && next === null && underWay.length < atOnce) next = items.next();
      const [first] = underWay;
      const came = await Promise.race([
        ...(first ? [first.then((result) => ({ result }))] : []),
        ...(next ? [next.then((item) => ({ item }))] : []),
      ]);
      if ('result' in came) {
        underWay.shift();
        yield came.result;
        continue;
      }
      next = null;
      if (came.item.done) isOpen = false;
      else {
        const result = map(came.item.value);
        // Waited for in its turn; until then its failure is not one that nobody looks at.
        result.catch(() => undefined);
        underWay.push(result);
      }
    }
  } finally {
    // Not waited for: a reader that gives up must not wait for a line that never comes.
    void items.return?.();
  }
}
