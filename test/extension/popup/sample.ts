import type { Analysis } from '../../../src/core/analyze.ts';
import type { Block } from '../../../src/core/article/article.ts';
import type { Doubt } from '../../../src/core/article/doubt.ts';
import type { Span } from '../../../src/core/span.ts';
import { unknownPace } from '../../../src/core/speech/pace.ts';
import type { PlayerState } from '../../../src/core/speech/player.ts';
import type { PopupState } from '../../../src/extension/popup/view-model.ts';
import type { PageState, ReadingState } from '../../../src/extension/state.ts';

// One sentence a line, one paragraph a stanza.
const paragraphs = [
  ['The ferry to Osk will stop in March.', 'It has run since 1930.'],
  [
    '“We are sorry,” said Ida Brem, who runs the line, “but the boat is old.”',
    'She added that no other boat was found.',
  ],
  ['A clerk called the plan “a joke”.'],
];
const text = paragraphs.map((sentences) => sentences.join(' ')).join('\n\n');

/** Return the span of `words` in the sample article. */
export function spanOf(words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`Not in the sample: ${words}`);
  return { start, end: start + words.length };
}

/** An article of five sentences with three statements: split direct, indirect by pronoun, and an unnamed source. */
export const analysis: Analysis = {
  article: {
    title: 'Last ferry to Osk',
    titleElement: null,
    byline: null,
    authors: [],
    siteName: 'The Osk Mail',
    published: '2031-03-02',
    lang: 'en-GB',
    dir: 'ltr',
    text,
    blocks: paragraphs.map(
      (sentences): Block => ({
        kind: 'paragraph',
        span: spanOf(sentences.join(' ')),
        element: null,
      }),
    ),
    captions: [],
    credits: [],
    leftOut: [],
  },
  sentences: paragraphs.flatMap((sentences, block) => sentences.map((words) => ({ span: spanOf(words), block }))),
  attributions: [
    {
      source: [spanOf('Ida Brem, who runs the line')],
      cue: [spanOf('said')],
      content: [spanOf('“We are sorry,”'), spanOf('“but the boat is old.”')],
      kind: 'direct',
      confidence: 1,
    },
    {
      source: [spanOf('She')],
      cue: [spanOf('added')],
      content: [spanOf('no other boat was found')],
      kind: 'indirect',
      confidence: 1,
    },
    {
      source: [spanOf('A clerk')],
      cue: [spanOf('called')],
      content: [spanOf('the plan “a joke”')],
      kind: 'mixed',
      confidence: 1,
    },
  ],
  resolutions: [
    { speaker: 0, via: 'name', confidence: 1 },
    { speaker: 0, via: 'pronoun', confidence: 1 },
    { speaker: 1, via: 'name', confidence: 1 },
  ],
  speakers: [
    {
      name: 'Ida Brem',
      role: null,
      kind: 'person',
      mentions: [spanOf('Ida Brem'), spanOf('She')],
      attributions: [0, 1],
    },
    { name: 'a clerk', role: null, kind: 'unnamed', mentions: [spanOf('A clerk')], attributions: [2] },
  ],
};

export const articlePage = {
  status: 'article',
  confidence: 1,
  doubts: [] as readonly Doubt[],
  pageKey: 'osk',
  address: 'https://mail.example/ferry',
  analysis,
  hidden: [{ kind: 'accessibility-links', label: 'Skip to content' }],
  hiding: true,
} satisfies PageState;

/** What the popup of tab 1 knows of a page that nobody reads yet. */
export const idle: PopupState = {
  glimpsed: null,
  tabId: 1,
  page: articlePage,
  released: false,
  reading: null,
  settings: {
    version: 1,
    rate: 1,
    rates: {},
    volume: 1,
    quotations: 'plain',
    voices: {},
    skip: ['caption'],
    pronunciations: [],
    hideChrome: true,
    keepPlaces: false,
    calmPage: false,
    pageBar: null,
    barDock: 'bottom',
  },
  voices: [
    { id: 'far', name: 'Aurora', lang: 'en-GB', remote: true },
    { id: 'near', name: 'Berta', lang: 'en-US', remote: false },
    { id: 'other', name: 'Carla', lang: 'de-DE', remote: false },
    { id: 'any', name: 'Dora', lang: null, remote: false },
  ],
  keys: [],
  status: '',
  taken: '',
  places: {},
  selection: null,
  isBarDefault: true,
  canShowReader: true,
};

/** Return the idle popup with its page being read: at the headline, playing, unless said otherwise. */
export function reading(
  player: Partial<PlayerState> = {},
  where: { tabId?: number; pageKey?: string; excerpt?: ReadingState['excerpt'] } = {},
): PopupState {
  return {
    ...idle,
    reading: {
      tabId: 1,
      pageKey: 'osk',
      further: 0,
      excerpt: { kind: 'all' },
      sleep: null,
      ...where,
      player: {
        status: 'playing',
        index: 0,
        at: 0,
        length: 0,
        from: 0,
        rate: 1,
        problem: null,
        finished: false,
        avoided: [],
        voice: null,
        pace: unknownPace,
        ...player,
      },
    },
  };
}

/** Return the index in the spoken text of the utterance that begins with `words`: the headline is 0. */
export function utteranceOf(words: string): number {
  const index = analysis.sentences.findIndex(({ span }) => text.slice(span.start, span.end).startsWith(words));
  if (index < 0) throw new Error(`No sentence begins so: ${words}`);
  return index + 1;
}

export const now = new Date('2031-04-01T12:00:00Z');
