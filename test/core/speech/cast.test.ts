// How the ear hears a quotation: what each voice says, in the notation of said.ts. A part is written before what it says: ">" for
// the voice that reads, "1>" for the first of the others.

import { describe, expect, it } from 'vitest';
import { castRole, quotedPitch } from '../../../src/core/speech/cast.ts';
import { combineEngines } from '../../../src/core/speech/combine.ts';
import type { Voice } from '../../../src/core/speech/engine.ts';
import { planUtterances, type QuotationStyle } from '../../../src/core/speech/plan.ts';
import { Player } from '../../../src/core/speech/player.ts';
import { countSkipped } from '../../../src/core/speech/skipped.ts';
import { analysisOf } from './article.ts';
import { FakeEngine } from './fake-engine.ts';
import { saidOf } from './said.ts';

const heard = (line: string, style: QuotationStyle): string =>
  planUtterances(saidOf(line), { style })
    .map(({ spoken, cast }) => `${cast || ''}> ${spoken.trim()}`)
    .join(' ');

describe('quotations', () => {
  const two =
    '[c “The bridge is closed,”] [cue said] [s Olson]. [s2 Kerr] [cue2 replied]: [c2 “Not for long, I hope and think.”]';
  it.each<[string, QuotationStyle, string, string]>([
    [
      'as written',
      'plain',
      two,
      '> “The bridge is closed,” said Olson. > Kerr replied: “Not for long, I hope and think.”',
    ],
    [
      'with the words for the marks',
      'words',
      two,
      '> quote, “The bridge is closed,”, end quote,  said Olson. > Kerr replied: quote, “Not for long, I hope and think.”, end quote,',
    ],
    [
      'in a second voice',
      'second',
      two,
      '1> “The bridge is closed,” > said Olson. > Kerr replied: 1> “Not for long, I hope and think.”',
    ],
    [
      'in a voice for each speaker, the first for who is quoted most',
      'speakers',
      two,
      '2> “The bridge is closed,” > said Olson. > Kerr replied: 1> “Not for long, I hope and think.”',
    ],
    [
      'of one whose name comes later, and of nobody known',
      'speakers',
      '[c “We wait,”] [s She] [cue said]. [c2 “And wait for ever.”] [cue3 Asked] [s3>1 she]: [c3 “Why?”]',
      '1> “We wait,” > She said. 2> “And wait for ever.” > Asked she: 1> “Why?”',
    ],
    [
      'of a report: only what stands in quotation marks',
      'second',
      '[s Kerr] [cue said] [c the bridge “must open” soon].',
      '> Kerr said the bridge 1> “must open” > soon.',
    ],
  ])('are heard %s', (_what, style, line, expected) => {
    expect(heard(line, style)).toBe(expected);
  });
});

/** Voices in the notation "name lang", remote where the name begins with "cloud", extra ones in brackets. */
const voices = (...lines: readonly string[]): Voice[] =>
  lines.map((line) => {
    const [, extra, name = '', lang = null] = /^(\()?(\w+) ([\w-]+)\)?$/.exec(line) ?? [];
    return { id: name, name, lang, remote: name.startsWith('cloud'), ...(extra ? { extra: true } : {}) };
  });

describe('castRole', () => {
  const three = voices('kate en-GB', 'tom en-GB', 'ann en-US', 'anna de-DE', 'cloud en-GB', '(low en-GB)');
  it.each<[string, Voice[], Parameters<typeof castRole>[1], readonly string[], string | null]>([
    ['the voice that reads', three, { lang: 'en-GB', voice: null }, [], 'kate'],
    ['the chosen one', three, { lang: 'en-GB', voice: 'ann' }, [], 'ann'],
    ['another of the same region for a part', three, { lang: 'en-GB', voice: null, cast: 1 }, [], 'tom'],
    ['an extra one for a part, never to read', voices('(low en)'), { lang: 'en', voice: null }, [], null],
    ['the next for the next part', three, { lang: 'en-GB', voice: null, cast: 2 }, [], 'low'],
    ['the last for all parts that are left', three, { lang: 'en-GB', voice: null, cast: 9 }, [], 'ann'],
    [
      'none that sends the text away for a part',
      voices('kate en', 'cloud en'),
      { lang: 'en', voice: null, cast: 1 },
      [],
      'kate lower',
    ],
    [
      'the same voice lower where there is no other',
      voices('kate en', 'anna de'),
      { lang: 'en', voice: null, cast: 1 },
      [],
      'kate lower',
    ],
    ['another when one fell silent', three, { lang: 'en-GB', voice: null, cast: 1 }, ['tom'], 'low'],
    ['the voice of a passage in another language', three, { lang: 'de', around: 'en', voice: null }, [], 'anna'],
    [
      'the voice of the text around where no voice speaks a passage',
      three,
      { lang: 'cy', around: 'en-GB', voice: null },
      [],
      'kate',
    ],
    ['nobody where no voice speaks the text', three, { lang: 'cy', around: 'cy', voice: null }, [], null],
  ])('takes %s', (_what, list, part, avoided, expected) => {
    const role = castRole(list, part, avoided);
    const lower = role?.pitch === quotedPitch ? ' lower' : '';
    expect(role && role.voice.name + lower).toBe(expected);
  });
});

describe('a passage in another language', () => {
  const text = 'The sign said: Die Brücke bleibt bis Montag gesperrt. Nobody read it.';
  const start = text.indexOf('Die');
  const article = (lang: string) =>
    analysisOf('', [text], { tongues: [{ span: { start, end: text.indexOf(' Nobody') }, lang }] });

  it('is spoken by the voice of that language, in the middle of a sentence', async () => {
    const engine = new FakeEngine(voices('kate en-GB', 'anna de-DE'));
    const heardBy: string[] = [];
    const player = new Player({
      engine: combineEngines({ engines: [engine], wait: () => () => undefined }),
      utterances: planUtterances(article('de')),
      lang: 'en',
      mannerFor: ({ cast }) => ({ voice: null, pitch: 1, volume: 1, cast }),
      wait: () => () => undefined,
      onChange: () => undefined,
    });
    player.play();
    while (player.state.status === 'playing') {
      await new Promise((resolve) => setTimeout(resolve));
      const { text: said, voice } = engine.requests.at(-1) ?? {};
      heardBy.push(`${voice}: ${said?.trim()}`);
      engine.send({ type: 'end' });
    }
    expect(heardBy).toEqual([
      'kate: The sign said:',
      'anna: Die Brücke bleibt bis Montag gesperrt.',
      'kate: Nobody read it.',
    ]);
  });

  it('is said in its own language’s way, and its few words are left to the voice that reads', () => {
    const langs = (span: { start: number; end: number }) =>
      planUtterances(analysisOf('', [text], { tongues: [{ span, lang: 'de' }] })).map(({ lang }) => lang);
    expect(langs({ start, end: start + 'Die Brücke'.length })).toEqual(['en', 'en']);
    expect(langs({ start, end: start + 'Die Brücke bleibt'.length })).toEqual(['en', 'de', 'en', 'en']);
  });
});

describe('what is left out', () => {
  const paragraphs = ['Rain fell.', 'Town 4', 'Harbour 9', 'Wind rose.', 'Bring a coat', 'Bring a hat', 'Town 7'];
  const kinds = ['paragraph', 'tableRow', 'tableRow', 'paragraph', 'listItem', 'listItem', 'tableRow'] as const;
  const plain = analysisOf('Weather', paragraphs);
  const blocks = plain.article.blocks.map((block, index) => ({ ...block, kind: kinds[index] ?? 'paragraph' }));
  const captions = [{ text: 'The harbour at noon', beforeBlock: 3, element: null }];
  const analysis = { ...plain, article: { ...plain.article, blocks, captions } };
  const read = (skip: ('caption' | 'table' | 'list')[], kind: 'all' | 'skipped') =>
    planUtterances(analysis, { skip, excerpt: { kind } }).map(({ spoken }) => spoken);

  it.each([
    [[], { caption: 0, table: 0, list: 0 }],
    [['caption'], { caption: 1, table: 0, list: 0 }],
    [['caption', 'table', 'list'], { caption: 1, table: 2, list: 1 }],
  ] as const)('is counted where %j are not read', (skip, expected) => {
    expect(countSkipped(analysis.article, skip)).toEqual(expected);
  });

  it('is not read, and can be heard alone: the two together are everything', () => {
    expect(read(['caption', 'list'], 'all')).toEqual([
      'Weather',
      'Rain fell.',
      'Town 4',
      'Harbour 9',
      'Wind rose.',
      'Town 7',
    ]);
    expect(read(['caption', 'list'], 'skipped')).toEqual(['The harbour at noon', 'Bring a coat', 'Bring a hat']);
    expect(read([], 'all')).toHaveLength(9);
    expect(read([], 'skipped')).toEqual([]);
  });
});
