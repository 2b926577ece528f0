// Every word of the popup's own, in one place: plain strings, and functions where a number or a name goes in.
// Short, plain, sentence case; an error says what to do next. Words of the article never stand here.

import type { RestlessKind } from '../../core/article/restless.ts';
import type { SpeakerKind } from '../../core/speaker/speaker.ts';
import type { StatementForm } from '../../core/speaker/summary.ts';
import type { SpeechFailure } from '../../core/speech/engine.ts';
import type { Direction, MoveUnit } from '../../core/speech/moves.ts';
import type { QuotationStyle } from '../../core/speech/plan.ts';
import type { SkippablePart } from '../../core/speech/skipped.ts';
import { language, say, sayAll, sayNumber } from '../locales/say.ts';
import type { Format } from './taking.ts';

/** The language these words are in: dates, numbers and names of languages are put in it too. */
export const wordsLang = language;

export const words = sayAll({
  reading: 'Reading the page …',
  untitled: 'Page without a headline',
  minutesToHear: (minutes: number) => say('{minutes} min to hear', { minutes }),

  listen: 'Listen',
  play: 'Play',
  pause: 'Pause',
  back: 'Back',
  next: 'Next',
  stop: 'Stop',
  speed: 'Speed',
  rate: (rate: number) => `${sayNumber(rate)}×`,
  voice: 'Voice',
  tryVoice: 'Try the voice',
  sound: 'Sound',
  volume: 'Volume',
  percent: (share: number) => say('{percent} %', { percent: Math.round(share * 100) }),
  sleep: 'Stop reading',
  sleepAt: {
    article: 'At the end of the article',
    paragraph: 'At the end of the paragraph',
    minutes: (minutes: number) => say('In {minutes} min', { minutes }),
    time: (time: string) => say('At {time}', { time }),
  },
  quotations: 'Quotations',
  quotationStyles: {
    plain: 'As written',
    voice: 'In a lower voice',
    second: 'In a second voice',
    speakers: 'A reader’s voice for each speaker',
    words: '“Quote … end quote”',
    radio: 'Speaker first, as on the radio',
  } satisfies Record<QuotationStyle, string>,
  otherVoice: 'The voice fell silent. Another one reads on.',
  browsersChoice: 'Browser’s choice',
  localVoices: 'On this computer',
  remoteVoices: 'Sends the text to its maker',
  progress: 'Heard so far',
  headline: 'Headline',
  sentence: (number: number, total: number) => say('Sentence {number} of {total}', { number, total }),
  minutesLeft: (minutes: number) =>
    minutes < 1 ? say('Under a minute left') : say('About {minutes} min left', { minutes }),
  nothingLeft: 'Heard to the end',
  fromStart: 'From the start',
  fromSelection: 'From the selection',
  moreMoves: 'More moves',
  moves: {
    sentence: { previous: 'Back a sentence', next: 'Next sentence' },
    paragraph: { previous: 'Back a paragraph', next: 'Next paragraph' },
    statement: { previous: 'Back a statement', next: 'Next statement' },
    heading: { previous: 'Back a heading', next: 'Next heading' },
    speaker: { previous: 'Back a speaker', next: 'Next speaker' },
  } satisfies Record<MoveUnit, Record<Direction, string>>,
  backTenSeconds: 'Back 10 seconds',
  hearOnlyStatements: 'Hear only the statements',
  hearOnly: 'Hear only this speaker',
  hearingOnlyStatements: 'Only the statements are read.',
  hearingOnly: (name: string) => say('Only what {name} said is read.', { name }),
  hearingSkipped: 'Only what is left out else is read.',
  notRead: (parts: string) => say('Not read: {parts}', { parts }),
  skippedParts: {
    caption: (count: number) => say.count(count, '{count} caption', '{count} captions'),
    table: (count: number) => say.count(count, '{count} table', '{count} tables'),
    list: (count: number) => say.count(count, '{count} list', '{count} lists'),
  } satisfies Record<SkippablePart, (count: number) => string>,
  hearSkipped: 'Hear what is left out',
  hearAll: 'Read everything',
  elsewhere: 'Another tab is being read. Play reads this page instead.',

  playing: 'Playing',
  paused: 'Paused',
  stopped: 'Stopped',
  finished: 'Finished',
  finishedWith: (skipped: string) => say('Finished. {skipped}', { skipped }),
  problems: {
    interrupted: 'Something else took the voice. Press Play to go on.',
    'not-allowed': 'The browser did not let Lector speak. Press Play once more.',
    failed: 'The voice stopped working. Press Play to go on, or choose another voice.',
  } satisfies Record<Exclude<SpeechFailure, 'no-voice'>, string>,
  noVoice: (language: string | null) =>
    `${language ? say('No voice found for {language} on this computer.', { language }) : say('No voice found on this computer.')} ${say('Add one in the computer’s speech settings, then start the browser again.')}`,

  whoSaidWhat: 'Who said what',
  nobody: 'Nobody is quoted in this article.',
  onlyQuotations: (language: string | null) =>
    language
      ? say('In {language}, Lector finds only what stands in quotation marks, and not who said it.', { language })
      : say('In this language, Lector finds only what stands in quotation marks, and not who said it.'),
  speakers: (count: number) => say.count(count, '{count} speaker', '{count} speakers'),
  directQuotations: (count: number) => say.count(count, '{count} direct quotation', '{count} direct quotations'),
  unnamedSources: (count: number) => say.count(count, '{count} unnamed source', '{count} unnamed sources'),
  reportedStatements: (count: number) => say.count(count, '{count} reported statement', '{count} reported statements'),
  forms: {
    'own words': 'own words',
    'own words in part': 'own words in part',
    reported: 'reported',
  } satisfies Record<StatementForm, string>,
  resolved: (printed: string, name: string, dir: 'ltr' | 'rtl') => `${printed} ${dir === 'rtl' ? '←' : '→'} ${name}`,
  quoted: (printed: string) => say('“{printed}”', { printed }),
  notCertain: 'speaker not certain',
  namedOnlyAs: (printed: string) => say('named only as “{printed}”', { printed }),
  speakerUnclear: 'Speaker unclear',
  ofSpeaker: (name: string) => say('of {name}', { name }),
  showMore: (count: number) => say('Show {count} more', { count }),
  provenance: 'Who reported it',
  speakerKinds: { person: null, body: 'body', group: 'group', unnamed: 'unnamed source' } satisfies Record<
    SpeakerKind,
    string | null
  >,

  takeAlong: 'Copy or save',
  takeAlongAdvice: (key: string) =>
    say('Each statement with a link to its exact words. {key} on a statement copies it alone.', { key }),
  copyKeys: { mac: '⌘C', other: 'Ctrl+C' },
  format: 'As',
  formats: { markdown: 'Markdown', json: 'JSON', csv: 'CSV' } satisfies Record<Format, string>,
  copy: 'Copy',
  save: 'Save',
  saveAudio: 'Save the article as audio',
  copied: (count: number) => say.count(count, 'Copied {count} statement', 'Copied {count} statements'),
  saving: (count: number, file: string) =>
    say.count(count, 'Saving {count} statement as {file}', 'Saving {count} statements as {file}', { file }),
  notCopied: 'The browser did not let Lector copy. Save them instead.',

  readingView: 'Reading view',
  noReaderInPrivate:
    'The browser opens no reading view in a private window. Open the page in an ordinary window for it.',
  goToArticle: 'Go to the article',
  thisPage: 'This page',
  hidden: (count: number) => say('{count} hidden', { count }),
  hiddenIntro: 'Hidden on the page, because it is not the article:',
  shownIntro: 'Not the article, but shown on the page:',
  wordless: 'A part without words',
  show: 'Show them on the page',
  hide: 'Hide them',
  showOne: 'Show',
  hideOne: 'Hide',
  showPart: (label: string) => say('Show “{label}”', { label }),
  hidePart: (label: string) => say('Hide “{label}”', { label }),
  pageBar: 'Bar on the page while it is read',
  calmPage: 'Calm page',
  calmAdvice:
    'Hides cookie walls, bars that stay, tickers and players that start by themselves, on every page that Lector is opened on.',
  isCalm: 'There is nothing restless on this page.',
  restless: {
    consent: 'Cookie notice',
    overlay: 'Window over the page',
    bar: 'Bar that stays',
    ticker: 'Ticker',
    player: 'Player',
  } satisfies Record<RestlessKind, string>,
  labelled: (name: string, label: string) => say('{name}: {label}', { name, label }),
  nowShown: 'Shown on the page',
  nowHidden: 'Hidden on the page',
  undo: 'Undo everything on this page',
  keys: 'Keys',
  settings: 'Settings',
  notSet: 'not set',
  openLector: 'Open Lector',
  changeKeys: 'Change keys',
  howToChangeKeys: 'To change them, open about:addons, press the gear and choose “Manage Extension Shortcuts”.',

  goesOn: (pages: number | null) =>
    pages === null
      ? say('This article goes on over further pages.')
      : say.count(
          pages,
          'This article goes on over {count} more page.',
          'This article goes on over {count} more pages.',
        ),
  readFurther: (pages: number | null) => (pages === 1 ? say('Read it too') : say('Read them too')),
  readingFurther: 'Reading the further pages …',
  furtherRead: (pages: number) =>
    say.count(
      pages,
      '{count} further page of the article is read too.',
      '{count} further pages of the article are read too.',
    ),
  furtherTroubles: {
    failed: 'The next page could not be read.',
    same: 'The next page has nothing that was not there before.',
    'too many': 'There are more, but Lector reads no more of them at once.',
  },
  tryAgain: 'Try again',
  onFurtherPage: 'These words are on a further page of the article. The reading view shows them.',

  notWhole: 'This may not be the whole article.',
  cutOff: 'This may not be the whole article: the page says that it is longer than what it shows.',
  readAllText: 'Read all the text',
  pickPart: 'Pick the part to read',

  noArticle: 'No article found here.',
  otherScopes:
    'Lector can read another part of this page instead: pick it, or select the words on the page and open Lector again.',
  readSelection: 'Read the selection',
  readMainText: 'Read the main text',
  restricted: 'The browser lets no extension read this page.',
  restrictedAdvice:
    'Its own pages, its store and some file viewers are closed to extensions. Lector works on other pages.',
  failed: 'Lector could not read this page.',
  failedAdvice: 'Reload the page, then open Lector again.',
  released: 'Everything is undone.',
  releasedAdvice: 'This page is as it was before Lector.',
  readAgain: 'Open Lector on this page',
  pageGone: 'The page has changed. Reload it, then open Lector again.',
  noAnswer: 'Lector did not answer. Close this window and open it again.',
});

/** What the status line says when a request came to nothing: to be seen, not only heard. */
export const troubles: readonly string[] = [words.pageGone, words.noAnswer, words.notCopied, words.onFurtherPage];
