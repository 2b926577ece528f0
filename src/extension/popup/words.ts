// Every word of the popup's own, in one place: plain strings, and functions where a number or a name goes in.
// Short, plain, sentence case; an error says what to do next. Words of the article never stand here.

import type { SpeakerKind } from '../../core/speaker/speaker.ts';
import type { StatementForm } from '../../core/speaker/summary.ts';
import type { SpeechFailure } from '../../core/speech/engine.ts';
import type { Direction, MoveUnit } from '../../core/speech/moves.ts';
import type { QuotationStyle } from '../../core/speech/plan.ts';
import type { Format } from './taking.ts';

/** The language these words are in: dates, numbers and names of languages are put in it too. */
export const wordsLang = 'en';

const plural = (count: number, one: string, other: string): string => (count === 1 ? one : other);

export const words = {
  reading: 'Reading the page …',
  untitled: 'Page without a headline',
  minutesToHear: (minutes: number) => `${minutes} min to hear`,

  listen: 'Listen',
  play: 'Play',
  pause: 'Pause',
  back: 'Back',
  next: 'Next',
  stop: 'Stop',
  speed: 'Speed',
  rate: (rate: number) => `${rate}×`,
  voice: 'Voice',
  try: 'Try',
  tryVoice: 'Try the voice',
  sound: 'Sound',
  volume: 'Volume',
  percent: (share: number) => `${Math.round(share * 100)} %`,
  quotations: 'Quotations',
  quotationStyles: {
    plain: 'As written',
    voice: 'In a lower voice',
    words: '“Quote … end quote”',
    radio: 'Speaker first, as on the radio',
  } satisfies Record<QuotationStyle, string>,
  otherVoice: 'The voice fell silent. Another one reads on.',
  browsersChoice: 'Browser’s choice',
  localVoices: 'On this computer',
  remoteVoices: 'Sends the text to its maker',
  progress: 'Heard so far',
  headline: 'Headline',
  sentence: (number: number, total: number) => `Sentence ${number} of ${total}`,
  minutesLeft: (minutes: number) => (minutes < 1 ? 'Under a minute left' : `About ${minutes} min left`),
  nothingLeft: 'Heard to the end',
  fromStart: 'From the start',
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
  hearingOnly: (name: string) => `Only what ${name} said is read.`,
  hearingSkipped: 'Only what is left out else is read.',
  hearAll: 'Read everything',
  elsewhere: 'Another tab is being read. Play reads this page instead.',

  playing: 'Playing',
  paused: 'Paused',
  stopped: 'Stopped',
  finished: 'Finished',
  problems: {
    interrupted: 'Something else took the voice. Press Play to go on.',
    'not-allowed': 'The browser did not let Lector speak. Press Play once more.',
    failed: 'The voice stopped working. Press Play to go on, or choose another voice.',
  } satisfies Record<Exclude<SpeechFailure, 'no-voice'>, string>,
  noVoice: (language: string | null) =>
    `No voice found${language ? ` for ${language}` : ''} on this computer. ` +
    'Add one in the computer’s speech settings, then start the browser again.',

  whoSaidWhat: 'Who said what',
  nobody: 'Nobody is quoted in this article.',
  onlyQuotations: (language: string | null) =>
    `In ${language ?? 'this language'}, Lector finds only what stands in quotation marks, and not who said it.`,
  speakers: (count: number) => `${count} ${plural(count, 'speaker', 'speakers')}`,
  directQuotations: (count: number) => `${count} ${plural(count, 'direct quotation', 'direct quotations')}`,
  unnamedSources: (count: number) => `${count} ${plural(count, 'unnamed source', 'unnamed sources')}`,
  reportedStatements: (count: number) => `${count} ${plural(count, 'reported statement', 'reported statements')}`,
  forms: {
    'own words': 'own words',
    'own words in part': 'own words in part',
    reported: 'reported',
  } satisfies Record<StatementForm, string>,
  resolved: (printed: string, name: string, dir: 'ltr' | 'rtl') => `${printed} ${dir === 'rtl' ? '←' : '→'} ${name}`,
  quoted: (printed: string) => `“${printed}”`,
  notCertain: 'speaker not certain',
  namedOnlyAs: (printed: string) => `named only as “${printed}”`,
  speakerUnclear: 'Speaker unclear',
  ofSpeaker: (name: string) => `of ${name}`,
  showMore: (count: number) => `Show ${count} more`,
  provenance: 'Who reported it',
  speakerKinds: { person: null, body: 'body', group: 'group', unnamed: 'unnamed source' } satisfies Record<
    SpeakerKind,
    string | null
  >,

  takeAlong: 'Copy or save',
  takeAlongAdvice: (key: string) =>
    `Each statement with a link to its exact words. ${key} on a statement copies it alone.`,
  copyKeys: { mac: '⌘C', other: 'Ctrl+C' },
  format: 'As',
  formats: { markdown: 'Markdown', json: 'JSON', csv: 'CSV' } satisfies Record<Format, string>,
  copy: 'Copy',
  save: 'Save',
  copied: (count: number) => `Copied ${count} ${plural(count, 'statement', 'statements')}`,
  saving: (count: number, file: string) => `Saving ${count} ${plural(count, 'statement', 'statements')} as ${file}`,
  notCopied: 'The browser did not let Lector copy. Save them instead.',

  readingView: 'Reading view',
  goToArticle: 'Go to the article',
  hidden: (count: number) => `${count} hidden`,
  notHidden: (count: number) => `${count} not hidden`,
  hiddenIntro: 'Hidden on the page, because it is not the article:',
  shownIntro: 'Not the article, but shown on the page:',
  wordless: 'A part without words',
  show: 'Show them on the page',
  hide: 'Hide them',
  showOne: 'Show',
  hideOne: 'Hide',
  showPart: (label: string) => `Show “${label}”`,
  hidePart: (label: string) => `Hide “${label}”`,
  nowShown: 'Shown on the page',
  nowHidden: 'Hidden on the page',
  undo: 'Undo everything on this page',
  keys: 'Keys',
  settings: 'Settings',
  notSet: 'not set',
  openLector: 'Open Lector',
  changeKeys: 'Change keys',
  howToChangeKeys: 'To change them, open about:addons, press the gear and choose “Manage Extension Shortcuts”.',

  notWhole: 'This may not be the whole article.',
  cutOff: 'This may not be the whole article: the page says that it is longer than what it shows.',
  readAllText: 'Read all the text',

  noArticle: 'No article found here.',
  noArticleAdvice: 'Select the words you want to hear on the page, then open Lector again.',
  otherScopes: 'Lector can read another part of this page instead.',
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
} as const;

/** What the status line says when a request came to nothing: to be seen, not only heard. */
export const troubles: readonly string[] = [words.pageGone, words.noAnswer, words.notCopied];
