// Hostile articles through the real popup and the real reading view: a sample of what `npm run test:long -- hostile` does whole.

import { describe, expect, it } from 'vitest';
import { launchForHostile } from './hostile.ts';

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const harmOf = launchForHostile(name);

  it.each([3, 4])('nothing of a hostile page runs, loads or is built in what is ours (%d)', async (seed) => {
    expect(await harmOf(seed, 40)).toEqual([]);
  });
});
