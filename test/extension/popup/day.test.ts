import { expect, test, vi } from 'vitest';
import { formatDay } from '../../../src/extension/popup/day.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const now = new Date('2031-04-01T12:00:00Z');

test.each([
  ['2031-10-14', '14 October'],
  ['2029-10-14', '14 October 2029'],
  ['2031-10-14T12:00:00Z', '14 October'],
  ['2031-13-45', null],
  ['yesterday', null],
  [null, null],
])('the day %s is %s', (published, shown) => {
  expect(formatDay(published, now, 'en-GB')).toBe(shown);
});
