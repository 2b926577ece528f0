import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { warmUps } from '../../../src/core/article/warm-up.ts';

test.each([
  ['a page', '<p>Calm</p>'],
  [
    'a page that has named its elements',
    '<form name="implementation"></form><img name="body"><form name="createElement"></form>',
  ],
])('what is done before the first extraction leaves %s as it is', (_, body) => {
  const { document } = new JSDOM(`<!doctype html><body>${body}</body>`).window;
  const before = document.documentElement.outerHTML;
  for (const warmUp of warmUps(document)) warmUp();
  expect(document.documentElement.outerHTML).toBe(before);
});
