// The words of the options page.

import { sayAll } from '../locales/say.ts';

export const optionsWords = sayAll({
  title: 'Lector’s settings',
  preview: 'How an article looks',
  previewHeadline: 'The ferry to Osk stays in harbour',
  previewText:
    'The ferry to Osk did not sail on Monday, and may not sail before spring. The harbour has been too shallow since the storm.',
  previewSpeaker: 'Ida Brem',
  previewRole: 'runs the line',
  previewSaid: '“We are sorry, but the boat is old,”',
  previewAfter: ' said Ida Brem, who runs the line.',
  spokenSentence: 'The sentence and the ',
  spokenWord: 'word',
  spokenRest: ' that are heard are marked like this.',
  keys: 'Keys',
  privacy:
    'No account, no tracking: Lector sends nothing anywhere. Your browser carries these choices to your other devices only if you turned its own sync on.',
  welcome: 'What Lector does',
});
