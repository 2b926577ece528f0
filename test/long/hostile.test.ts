// Five thousand hostile inputs through the real popup and the real reading view, in each browser.

import { describe, expect, it } from 'vitest';
import { launchForHostile } from '../browser/hostile.ts';

const pages = 125;
const attemptsAPage = 40;

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const harmOf = launchForHostile(name);

  it(`nothing of ${pages * attemptsAPage} attempts runs, loads or is built in what is ours`, async () => {
    for (let seed = 1; seed <= pages; seed++) {
      expect(await harmOf(seed, attemptsAPage), `seed ${seed}`).toEqual([]);
    }
  });
});
