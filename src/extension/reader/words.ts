// Every word of the reading view's own that the popup does not have. Short, plain, sentence case.

import { language, say, sayAll } from '../locales/say.ts';

export const readerWords = sayAll({
  readingView: 'Reading view',
  opening: 'Opening the reading view …',
  skipToArticle: 'Skip to the article',
  skipToWho: 'Skip to who said what',
  controls: 'Reading aloud',
  nextStatement: 'Next statement',
  text: 'Text',
  allChoices: 'All choices, and files of them',
  takeAlong: 'Copy or save',
  originalPage: 'Original page',
  keys: 'Keys',
  close: 'Close',
  thisList: 'Show this list, in the reading view',
  backFromWords: 'Back from the words of a statement',

  by: (names: string) => say('By {names}', { names }),
  minutesToRead: (minutes: number) => say('{minutes} min to read', { minutes }),
  picture: 'Picture',
  pictureElsewhere: 'The picture is on the original page.',
  table: 'Table',
  notRead: (parts: readonly string[]) =>
    say('Not in the article: {parts}.', { parts: new Intl.ListFormat(language, { type: 'unit' }).format(parts) }),
  leftOut: {
    caption: (count: number) =>
      say.count(count, '{count} caption of other pictures', '{count} captions of other pictures'),
    table: (count: number) => say.count(count, '{count} table', '{count} tables'),
    related: (count: number) => say.count(count, '{count} list of related stories', '{count} lists of related stories'),
    newsletter: (count: number) => say.count(count, '{count} newsletter box', '{count} newsletter boxes'),
    share: (count: number) => say.count(count, '{count} row of share buttons', '{count} rows of share buttons'),
    player: (count: number) => say.count(count, '{count} player', '{count} players'),
    advertisement: (count: number) => say.count(count, '{count} advertisement', '{count} advertisements'),
    other: (count: number) => say.count(count, '{count} other part', '{count} other parts'),
  },

  statements: (count: number) => say.count(count, '{count} statement', '{count} statements'),
  showOnly: 'Show only this speaker',
  showOnlyThese: 'Show only these',
  wholeArticle: 'The article',
  listOfAll: 'All statements, as a list',
  onlyWhatSaid: (name: string) => say('Only what {name} said', { name }),
  onlyUnclear: 'Only where the speaker is unclear',
  goToWords: 'In the article',
  backToList: 'Back to the list',
  why: 'Why?',
  whyOf: (gist: string) => `${say('Why?')} ${gist}`,
  source: 'Who spoke, as printed',
  noSource: 'The text names nobody here.',
  cue: 'Reporting words',
  noCue: 'None stand beside these words.',
  whyUnderlined: 'Both are underlined in the article.',
  via: {
    name: 'The name stands there.',
    surname: 'The surname is of the same person.',
    role: 'The description is of the same person or body.',
    pronoun: 'The pronoun refers to this speaker.',
    acronym: 'The letters stand for the name.',
    context: 'The words before and after show whose turn it is.',
  },
  certainty: (percent: number) => say('{percent} % certain', { percent }),

  gone: 'This article is no longer kept.',
  goneAdvice:
    'Lector keeps an article only until its tab or the browser is closed. Open the original page, then open the reading view again.',
  goneWithout:
    'Lector keeps an article only until its tab or the browser is closed. Go to the page again, then open the reading view.',
  openOriginal: 'Open the original page',
});
