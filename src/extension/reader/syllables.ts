// The article's words in syllables: every second one in another colour, as highlights, so that what is read, copied, found and
// spoken stays whole words. The patterns of a language are loaded only when its words are shown so.
// Hard case: words in another language within the article; each is divided as its own language divides, or left whole.

import createHyphenator, { type Patterns } from 'hyphen';
import browser from 'webextension-polyfill';
import { type DivideWord, divideBy, divideCyrillic } from '../../core/text/syllables.ts';
import { patternFiles } from './syllable-patterns.mjs';

const highlightName = 'lector-syllable';
const words = /\p{L}[\p{L}\p{M}'’ʼ]*/gu;
const dividers = new Map<string, Promise<DivideWord | null>>();

/** Return how the words of a language divide, or null where that is not known. */
function dividerFor(language: string): Promise<DivideWord | null> {
  const known = dividers.get(language) ?? load(language).catch(() => null);
  dividers.set(language, known);
  return known;
}

async function load(language: string): Promise<DivideWord | null> {
  if (language === 'uk' || language === 'ru') return divideCyrillic;
  if (!Object.hasOwn(patternFiles, language)) return null;
  const file = await fetch(browser.runtime.getURL(`syllables/${language}.json`));
  return divideBy(createHyphenator((await file.json()) as Patterns));
}

/** The asking that counts: the reader may change the choice while patterns load. */
let asked = 0;

/** Show the words in `root` in syllables, or whole. */
export async function showSyllables(root: Element | null, isOn: boolean): Promise<void> {
  const mine = ++asked;
  if (!isOn || !root) {
    CSS.highlights?.delete(highlightName);
    return;
  }
  const texts = textsOf(root);
  const divide = new Map<string, DivideWord | null>();
  for (const language of new Set(texts.map(({ language }) => language))) {
    divide.set(language, await dividerFor(language));
  }
  if (mine !== asked) return;
  const ranges = texts.flatMap(({ text, language }) => {
    const divider = divide.get(language);
    return divider ? secondSyllables(text, divider) : [];
  });
  const highlight = new Highlight(...ranges);
  // Under the marks of what is spoken.
  highlight.priority = -1;
  CSS.highlights?.set(highlightName, highlight);
}

interface TextInLanguage {
  readonly text: Text;
  /** Primary subtag. */
  readonly language: string;
}

/** The words of the article: not the names beside it. */
function textsOf(root: Element): TextInLanguage[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: TextInLanguage[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement;
    if (!around || around.closest('.margin, .facts, .ending, code, pre')) continue;
    const language = around.closest('[lang]')?.getAttribute('lang')?.split(/[-_]/)[0]?.toLowerCase() ?? '';
    found.push({ text: node as Text, language });
  }
  return found;
}

function secondSyllables(text: Text, divide: DivideWord): StaticRange[] {
  const ranges: StaticRange[] = [];
  for (const { 0: word, index } of text.data.matchAll(words)) {
    const places = [...divide(word), word.length];
    for (let at = 0; at + 1 < places.length; at += 2) {
      const [startOffset, endOffset] = [index + (places[at] ?? 0), index + (places[at + 1] ?? 0)];
      ranges.push(new StaticRange({ startContainer: text, startOffset, endContainer: text, endOffset }));
    }
  }
  return ranges;
}
