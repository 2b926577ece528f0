// The words of the choices: how Lector's pages look, and how they behave.

import { say, sayAll, sayNumber } from '../locales/say.ts';
import type { Font, Import, LineFocus, RangeName, Theme } from './comfort.ts';

/** The name of the file of choices. */
export const choicesFile = 'lector-choices.json';

const share = (value: number): string => (value === 0 ? say('normal') : `+${sayNumber(Math.round(value * 100))} %`);

export const comfortWords = sayAll({
  colours: 'Colours',
  themes: {
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
    sepia: 'Sepia',
    contrast: 'High contrast',
    custom: 'My own',
  } satisfies Record<Theme, string>,
  paper: 'Paper',
  ink: 'Letters',
  accent: 'Buttons and links',
  contrastOf: (ratio: number, enough: boolean) =>
    `${say('Contrast {ratio} : 1.', { ratio })} ${enough ? say('Easy to read.') : say('Hard to read: 7 : 1 is better.')}`,
  ownPartsAdvice: 'The article keeps your colours. Buttons and names take the nearest ones that are easy to read.',
  makeReadable: 'Make them easy to read',
  madeReadable: 'The colours are now easy to read.',

  letters: 'Letters',
  font: 'Typeface',
  fonts: {
    atkinson: 'Atkinson Hyperlegible',
    lexend: 'Lexend',
    opendyslexic: 'OpenDyslexic',
    system: 'The system’s',
    serif: 'With serifs',
  } satisfies Record<Font, string>,
  ranges: {
    size: 'Size',
    leading: 'Between lines',
    letters: 'Between letters',
    words: 'Between words',
    paragraphs: 'Between paragraphs',
    measure: 'Width of the text',
  } satisfies Record<RangeName, string>,
  values: {
    size: (value: number) => say('{value} px', { value }),
    leading: (value: number) => say('{value} lines', { value }),
    letters: (value: number) => share(value),
    words: (value: number) => share(value),
    paragraphs: (value: number) => say('{value} lines', { value }),
    measure: (value: number) => say('{value} characters', { value }),
  } satisfies Record<RangeName, (value: number) => string>,
  spaces: 'Spaces',
  justify: 'Both edges straight',
  hyphens: 'Divide long words at the end of a line',

  help: 'Help for the eye',
  lineFocus: 'Lines in focus',
  lineFocuses: { 0: 'All', 1: '1 line', 3: '3 lines', 5: '5 lines' } satisfies Record<LineFocus, string>,
  syllables: 'Syllables in two colours',
  syllablesAdvice: 'In English, German, French, Spanish, Ukrainian and Russian.',
  ruler: 'A ruler under the line',
  tints: 'Tint what was said',
  names: 'Names beside what was said',

  keysAndReaders: 'Keys and screen readers',
  screenReader: 'I use a screen reader',
  screenReaderAdvice:
    'The reading view opens at its headline, nothing scrolls by itself, and after Stop the focus is at what you heard last.',
  questionKey: 'The key ? shows the keys',

  reset: 'Reset all of these',
  resetDone: 'Everything is as at the beginning.',
  export: 'Save these choices as a file',
  import: 'Take choices from a file',
  imported: 'The choices from the file are in use.',
  importProblem: ({ problem, field }: Extract<Import, { read: false }>) =>
    ({
      'no-json': say('This file has no choices of Lector in it. Nothing was changed.'),
      'not-ours': say('This file has no choices of Lector in it. Nothing was changed.'),
      newer: say('This file is from a newer Lector. Update Lector, then try again. Nothing was changed.'),
      damaged: say('This file is damaged at “{field}”. Nothing was changed.', { field: field ?? '' }),
    })[problem],
});
