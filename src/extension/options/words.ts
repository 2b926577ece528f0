// The words of the options page.

import type { SkippablePart } from '../../core/speech/skipped.ts';
import { say, sayAll } from '../locales/say.ts';

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
  listening: 'Listening',
  readToo: 'What is read besides the text',
  parts: {
    caption: 'Captions of pictures',
    table: 'Tables',
    list: 'Lists',
  } satisfies Record<SkippablePart, string>,
  hideChrome: 'Hide on the page what is not the article',
  otherChoices: 'Other choices',
  keepPlaces: 'Remember where I stopped after the browser is closed, on this machine only',
  pronunciations: 'My pronunciations',
  pronunciationsAdvice: 'How a name or a word is to be said, in every article.',
  written: 'Written',
  spoken: 'Said like this',
  inLanguage: 'In articles in',
  allLanguages: 'All languages',
  add: 'Add',
  remove: 'Remove',
  removeOf: (written: string) => say('Remove “{written}”', { written }),
  bothNeeded: 'Write both: the word, and how it is said.',
  keys: 'Keys',
  privacy:
    'No account, no tracking: Lector sends nothing anywhere. Your browser carries these choices to your other devices only if you turned its own sync on.',
  welcome: 'What Lector does',
});
