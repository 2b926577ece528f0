// Five thousand hostile inputs through the real popup and the real reading view, in each browser. One slice alone:
// `npm run test:long -- hostile -t "in firefox seeds 26 to 50"`.

import { describe, expect, it } from 'vitest';
import { launchForHostile } from '../browser/hostile.ts';

const pages = 125;
const attemptsAPage = 40;
const aSlice = 25;
const slices = Array.from(
  { length: pages / aSlice },
  (_, slice) => [slice * aSlice + 1, (slice + 1) * aSlice] as const,
);

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const harmOf = launchForHostile(name);

  it.each(slices)('seeds %d to %d: nothing runs, loads or is built in what is ours', async (from, to) => {
    const harmed: Record<number, readonly string[]> = {};
    for (let seed = from; seed <= to; seed++) {
      const harm = await harmOf(seed, attemptsAPage).catch((error: unknown) => [String(error)]);
      if (harm.length > 0) harmed[seed] = harm;
    }
    console.log(
      `${name}: ${(to - from + 1) * attemptsAPage} attempts on ${to - from + 1} pages, ${Object.keys(harmed).length} went wrong`,
    );
    expect(harmed).toEqual({});
  });
});
