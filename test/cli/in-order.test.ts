import { describe, expect, it } from 'vitest';
import { mapInOrder } from '../../src/cli/in-order.ts';

async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function* from<T>(...items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

describe('mapInOrder', () => {
  it('gives the results in the order of the items, whichever is done first', async () => {
    let underWay = 0;
    let most = 0;
    const results = await collect(
      mapInOrder(from(5, 1, 4, 2, 3, 0), 3, async (ticks) => {
        most = Math.max(most, ++underWay);
        for (let n = 0; n < ticks; n++) await new Promise(setImmediate);
        underWay--;
        return ticks;
      }),
    );
    expect(results).toEqual([5, 1, 4, 2, 3, 0]);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(3);
  });

  it('gives a result before the next item comes', async () => {
    const sent: string[] = [];
    let answered: () => void = () => undefined;
    async function* conversation(): AsyncGenerator<string> {
      yield 'first';
      await new Promise<void>((resolve) => {
        answered = resolve;
      });
      yield 'second';
    }
    for await (const answer of mapInOrder(conversation(), 4, async (item) => item)) {
      sent.push(answer);
      answered();
    }
    expect(sent).toEqual(['first', 'second']);
  });

  it('rejects where an item fails, and takes no more', async () => {
    let closed = false;
    async function* endless(): AsyncGenerator<number> {
      try {
        for (let n = 0; ; n++) yield n;
      } finally {
        closed = true;
      }
    }
    const results = mapInOrder(endless(), 2, async (n) => {
      if (n === 3) throw new Error('three');
      return n;
    });
    await expect(collect(results)).rejects.toThrow('three');
    expect(closed).toBe(true);
  });
});
