// What the system's media panel and media keys ask for, of the reading at hand.

import type { MediaAction } from '../own-voice/media.ts';
import type { Reading } from './reading.ts';

/** Do what was asked for. A key that is pressed when nothing is read does nothing. */
export async function obey(reading: Reading, action: MediaAction): Promise<void> {
  const here = await reading.here();
  if (!here) return;
  const { tabId, page } = here;
  switch (action) {
    case 'play':
      return reading.play(tabId, page);
    case 'pause':
      return reading.pause();
    case 'stop':
      return reading.stop();
    case 'previoustrack':
      return reading.move(tabId, page, 'sentence', 'previous');
    case 'nexttrack':
      return reading.move(tabId, page, 'sentence', 'next');
    case 'seekbackward':
      return reading.goBack(tabId, page);
  }
}
