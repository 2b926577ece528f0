// The words of what Lector shows on the page itself.

import { say, sayAll } from '../locales/say.ts';

export const onPageWords = sayAll({
  pick: 'Pick the part to read',
  pickKeys: 'Arrow keys: up larger, down smaller, left and right to the neighbours. Or click a part of the page.',
  part: (beginning: string, count: number) =>
    say.count(count, '“{beginning}”, {count} word', '“{beginning}”, {count} words', { beginning }),
  nothingLarger: 'There is nothing larger.',
  nothingSmaller: 'There is nothing smaller in it.',
  nothingBeside: 'There is nothing more on this side.',
  larger: 'Larger',
  smaller: 'Smaller',
  previous: 'Previous',
  next: 'Next',
  readThis: 'Read this',
  cancel: 'Cancel',
  noAnswer: 'Lector did not answer. Reload the page, then open Lector again.',
});
