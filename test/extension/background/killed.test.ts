// The background killed after a call that it makes to the browser: every seventh here, each in `npm run test:long -- killed`.

import { expect, test } from 'vitest';
import { findWhatDeathsSpoil } from './killed.ts';

test.each([
  ['the voice speaks on', true],
  ['the voice falls silent', false],
])('a reading comes to its right end when its background dies and %s', async (_what, speaksOn) => {
  expect(await findWhatDeathsSpoil(speaksOn, 7)).toEqual([]);
});
