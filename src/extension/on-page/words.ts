// The words of what Lector shows on the page itself.

import { say, sayAll } from '../locales/say.ts';
import type { BarView } from './messages.ts';

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
  bar: 'Lector reads this page',
  play: 'Play',
  pause: 'Pause',
  backSentence: 'Back a sentence',
  nextSentence: 'Next sentence',
  stop: 'Stop',
  speed: 'Speed',
  slower: 'Slower',
  faster: 'Faster',
  rate: (rate: string) => `${rate}×`,
  headline: 'Headline',
  sentence: (number: number, total: number) => say('Sentence {number} of {total}', { number, total }),
  dockTop: 'Move the bar to the top',
  dockBottom: 'Move the bar to the bottom',
  closeBar: 'Close the bar',
  notes: {
    stopped: 'Stopped',
    finished: 'Finished',
    problem: 'The voice stopped. Lector’s button in the toolbar says why.',
  } satisfies Record<NonNullable<BarView['note']>, string>,
  noAnswer: 'Lector did not answer. Reload the page, then open Lector again.',
});
