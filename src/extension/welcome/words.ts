// The words of the first page a reader sees.

import { say, sayAll } from '../locales/say.ts';

export const welcomeWords = sayAll({
  title: 'Lector reads you the news',
  intro: 'Open an article on any news page, then press Lector’s button in the toolbar.',
  introKey: (key: string) => say('Or press {key}.', { key }),
  three: 'Three things it does',
  things: [
    {
      title: 'The article alone',
      text: 'Lector finds the article on the page and hides the links and boxes around it. “Reading view” shows it as a calm page.',
    },
    {
      title: 'Read aloud',
      text: 'Every sentence, with the spoken word marked. It starts only when you press Play, and goes on when the small window closes. A bar at the edge of the page pauses, goes back, changes the speed and stops; you can close it.',
    },
    {
      title: 'Who said what',
      text: 'Every statement stands under the person or body that made it, and leads to its exact words. Where nobody can be named, Lector says so.',
    },
  ],
  keys: 'The keys that are set',
  screenReader: 'I use a screen reader',
  screenReaderAdvice:
    'Lector then stays quiet: its voice starts only when you press its own key or button, no bar stands on the page, nothing scrolls by itself, the reading view opens at the headline, and after Stop the focus there is at what you heard last. You can change this at any time.',
  privacy: 'No account, no tracking: everything happens on this computer, and Lector sends nothing anywhere.',
  settings: 'All settings',
});
