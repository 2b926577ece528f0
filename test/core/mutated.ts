// Articles damaged as the web damages them, and worse: marks lost and doubled, paragraphs cut and shuffled, letters of no script.
// A case is its number and the seed: the same two give the same text, so a failure names all that it takes to see it again.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { analyzeArticle } from '../../src/core/analyze.ts';
import { articleFromText } from '../../src/core/article/from-text.ts';
import { planUtterances } from '../../src/core/speech/plan.ts';
import { checkAnalysis } from './invariants.ts';

export interface Original {
  readonly name: string;
  readonly lang: string;
  readonly text: string;
}

export interface Mutated {
  readonly text: string;
  readonly lang: string | null;
  /** What was done to which article, in words. */
  readonly story: string;
}

type Random = (below: number) => number;
type Mutation = (text: string, random: Random) => string;

/** The articles of test/fixtures. */
export function fixtureArticles(): Original[] {
  const folder = new URL('../fixtures/', import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.expected.json'))
    .flatMap((file) => {
      const page = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
        readonly title?: string;
        readonly lang?: string;
        readonly paragraphs?: readonly string[];
      };
      if (!page.paragraphs) return [];
      const text = [page.title ?? '', ...page.paragraphs].join('\n\n');
      return [{ name: file, lang: page.lang ?? (file.startsWith('german') ? 'de' : 'en'), text }];
    });
}

/** The articles of the corpora beside the repository; none where there are no corpora. */
export function corpusArticles(): Original[] {
  const folder = fileURLToPath(new URL('../../../shared/corpora/quotations/', import.meta.url));
  return ['polnear.train', 'dewikinews.train', 'adaq.ru'].flatMap((name) => {
    let lines: string[];
    try {
      lines = readFileSync(`${folder}${name}.jsonl`, 'utf8').split('\n');
    } catch {
      return [];
    }
    return lines.filter(Boolean).flatMap((line, index) => {
      const { text, lang } = JSON.parse(line) as { text?: string; lang?: string };
      return text ? [{ name: `${name} ${index}`, lang: lang ?? 'en', text }] : [];
    });
  });
}

/** Whole numbers from 0 to `below` (exclusive) by a seed (mulberry32). */
function randomBy(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const MARKS = /["“”„‟'‘’‚‛«»‹›]/g;
const pick = <T>(list: readonly T[], random: Random): T => list[random(list.length)] as T;
const insert = (text: string, random: Random, piece: string): string => {
  const at = random(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
};
const sprinkle = (text: string, random: Random, pieces: readonly string[]): string => {
  let changed = text;
  for (let count = 1 + random(12); count > 0; count--) changed = insert(changed, random, pick(pieces, random));
  return changed;
};
const blocksOf = (text: string): string[] => text.split('\n\n');

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'marks dropped': (text, random) => text.replace(MARKS, (mark) => (random(3) === 0 ? '' : mark)),
  'marks doubled': (text, random) => text.replace(MARKS, (mark) => (random(3) === 0 ? mark + mark : mark)),
  'marks exchanged': (text, random) =>
    text.replace(MARKS, (mark) =>
      random(2) === 0 ? pick(['"', "'", '“', '”', '‘', '’', '„', '«', '»'], random) : mark,
    ),
  'marks strewn': (text, random) =>
    sprinkle(text, random, ['"', "'", '“', '”', '‘', '’', '„', '«', '»', '(', ')', ':']),
  'paragraphs cut': (text, random) =>
    blocksOf(text)
      .map((block) => (random(3) === 0 ? block.slice(random(block.length + 1)) : block))
      .map((block) => (random(3) === 0 ? block.slice(0, random(block.length + 1)) : block))
      .join('\n\n'),
  'blocks shuffled': (text, random) => {
    const blocks = blocksOf(text);
    for (let at = blocks.length - 1; at > 0; at--) {
      const other = random(at + 1);
      [blocks[at], blocks[other]] = [blocks[other] ?? '', blocks[at] ?? ''];
    }
    return blocks.join('\n\n');
  },
  'blocks joined': (text) => text.replaceAll('\n\n', ''),
  'broken in lines': (text, random) => text.replace(/ /g, (space) => (random(6) === 0 ? '\n' : space)),
  'a block repeated': (text, random) => {
    const block = pick(blocksOf(text), random);
    return `${text}\n\n${`${block}\n\n`.repeat(random(5))}`;
  },
  'lone surrogates': (text, random) => sprinkle(text, random, ['\ud83d', '\ude00', '\udfff', '\ud800']),
  'right to left': (text, random) =>
    sprinkle(text, random, ['\u202e', '\u202c', '\u200f', '\u2067', 'אמר ראש העיר', 'قال المتحدث: ']),
  'zero width': (text, random) => sprinkle(text, random, ['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\0']),
  'combining marks': (text, random) =>
    sprinkle(text, random, ['\u0301', '\u0301'.repeat(300), 'e\u0301', '\u20e3', '\ufe0f']),
  'huge whitespace': (text, random) =>
    sprinkle(text, random, [' '.repeat(3000), '\t', '\u00a0'.repeat(50), '\u2028', '\u3000', '\r\n', '\n'.repeat(500)]),
  'any characters': (text, random) =>
    sprinkle(
      text,
      random,
      Array.from({ length: 8 }, () => String.fromCharCode(random(0x10000))),
    ),
  'words strewn': (text, random) =>
    sprinkle(text, random, [' said ', ' told ', ' she ', ' that ', ', ', '. ', '? ', ' — ']),
  capitals: (text) => text.toUpperCase(),
  'no spaces': (text, random) => text.replace(/ /g, (space) => (random(4) === 0 ? '' : space)),
};

/** Most letters of a case, all but every twentieth: a whole article takes long, and damage does its harm close by. */
const CASE_LENGTH = 1500;

/** Make a case: some paragraphs of an article, damaged once to four times. */
export function mutate(originals: readonly Original[], seed: number, number: number): Mutated {
  const random = randomBy(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const { name, lang, text: whole } = pick(originals, random);
  let text = whole;
  if (number % 20 !== 0 && whole.length > CASE_LENGTH) {
    const at = random(whole.length - CASE_LENGTH);
    text = whole.slice(at, at + CASE_LENGTH);
  }
  const done: string[] = [];
  for (let count = 1 + random(4); count > 0; count--) {
    const mutation = pick(Object.keys(MUTATIONS), random);
    text = MUTATIONS[mutation]?.(text, random) ?? text;
    done.push(mutation);
  }
  const told = random(8) === 0 ? pick([null, 'en', 'de', 'fr', 'ru', 'ja', 'ar', 'xx'], random) : lang;
  return { text, lang: told, story: `${name}, read as ${told}: ${done.join(', ')}` };
}

/** Analyze a case and check all that must hold, twice; return how many attributions there were. A failure names the case. */
export function checkCase(originals: readonly Original[], seed: number, number: number): number {
  const { text, lang, story } = mutate(originals, seed, number);
  try {
    const article = articleFromText(text, lang);
    expect(article.text, 'the text is kept').toBe(text);
    const analysis = analyzeArticle(article);
    checkAnalysis(analysis);
    planUtterances(analysis);
    const again = analyzeArticle(articleFromText(text, lang));
    expect(JSON.stringify(again.attributions), 'the same result twice').toBe(JSON.stringify(analysis.attributions));
    expect(again.resolutions, 'the same speakers twice').toEqual(analysis.resolutions);
    return analysis.attributions.length;
  } catch (error) {
    const again = `See it again: LECTOR_SEED=${seed} LECTOR_CASE=${number} npm run test:long -- mutated`;
    throw new Error(`Case ${number} of seed ${seed} (${story}).\n${again}\n${JSON.stringify(text).slice(0, 400)}`, {
      cause: error,
    });
  }
}
