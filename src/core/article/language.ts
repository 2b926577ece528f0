// The language of an article: as the markup says, or, where it says nothing or what cannot be, as the words show.
// Hard case: a page that declares "en" because its template does, above an article in Russian. Scripts that only one
// language of the list writes are told by letters; the Latin, Cyrillic and Arabic ones by their most common words.

import { stopwords } from './stopwords.ts';

type Script =
  | 'Latin'
  | 'Cyrillic'
  | 'Arabic'
  | 'Greek'
  | 'Hebrew'
  | 'Hangul'
  | 'Kana'
  | 'Han'
  | 'Thai'
  | 'Devanagari'
  | 'Bengali'
  | 'Armenian'
  | 'Georgian';

const letters: readonly (readonly [Script, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/gu],
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Hangul', /\p{Script=Hangul}/gu],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Han', /\p{Script=Han}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Devanagari', /\p{Script=Devanagari}/gu],
  ['Bengali', /\p{Script=Bengali}/gu],
  ['Armenian', /\p{Script=Armenian}/gu],
  ['Georgian', /\p{Script=Georgian}/gu],
];
const ofScript: Partial<Record<Script, string>> = {
  Greek: 'el',
  Hebrew: 'he',
  Hangul: 'ko',
  Kana: 'ja',
  Han: 'zh',
  Thai: 'th',
  Devanagari: 'hi',
  Bengali: 'bn',
  Armenian: 'hy',
  Georgian: 'ka',
};
const scriptOf: Readonly<Record<string, Script>> = {
  ru: 'Cyrillic',
  uk: 'Cyrillic',
  bg: 'Cyrillic',
  sr: 'Cyrillic',
  mk: 'Cyrillic',
  be: 'Cyrillic',
  kk: 'Cyrillic',
  ky: 'Cyrillic',
  tg: 'Cyrillic',
  tt: 'Cyrillic',
  mn: 'Cyrillic',
  ar: 'Arabic',
  fa: 'Arabic',
  ur: 'Arabic',
  ps: 'Arabic',
  ckb: 'Arabic',
  ug: 'Arabic',
  el: 'Greek',
  he: 'Hebrew',
  yi: 'Hebrew',
  ko: 'Hangul',
  ja: 'Kana',
  zh: 'Han',
  th: 'Thai',
  hi: 'Devanagari',
  mr: 'Devanagari',
  ne: 'Devanagari',
  bn: 'Bengali',
  hy: 'Armenian',
  ka: 'Georgian',
};
const bothScripts = new Set(['sr', 'kk', 'uz', 'az', 'tg', 'mn', 'ku', 'bs', 'tt', 'ug']);
const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'yi', 'dv', 'sd', 'ug']);
const sampleChars = 4000;
/** Letters tell their script sooner than words their language. */
const scriptChars = 800;
const fewestWords = 3;

/** Return the language that the words of `text` show, or null where they show none. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, sampleChars);
  const script = scriptIn(sample.slice(0, scriptChars));
  if (script === null) return null;
  const only = ofScript[script];
  if (only !== undefined) return only;
  const counts = new Map<string, number>();
  for (const word of sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best: string | null = null;
  let bestScore = fewestWords - 1;
  for (const [lang, words] of Object.entries(stopwords)) {
    if ((scriptOf[lang] ?? 'Latin') !== script) continue;
    let score = 0;
    for (const word of words) score += Math.min(counts.get(word) ?? 0, 12);
    if (score > bestScore) {
      best = lang;
      bestScore = score;
    }
  }
  return best;
}

/** Decide between what the markup declares and what the words show. */
export function decideLanguage(declared: string | null, text: string): string | null {
  const tag = canonicalTag(declared);
  if (tag === null) return detectLanguage(text);
  const language = tag.split('-')[0] ?? tag;
  const script = scriptIn(text.slice(0, scriptChars));
  const expected = scriptOf[language] ?? 'Latin';
  const fits =
    script === null || script === expected || bothScripts.has(language) || (language === 'ja' && script === 'Han');
  if (!fits) return detectLanguage(text) ?? tag;
  if (language !== 'en' || text.length < 400) return tag;
  // Templates declare "en" by habit, so that one is checked against the words.
  const detected = detectLanguage(text) ?? tag;
  return detected === 'en' ? tag : detected;
}

/** Return the direction a language is written in. */
export function directionOf(lang: string | null): 'ltr' | 'rtl' {
  return lang !== null && rightToLeft.has(lang.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** Return the tag in its usual form ("en_us" is "en-US"), or null for none that means anything. */
export function canonicalTag(tag: string | null): string | null {
  const plain = tag?.trim().replace(/_/g, '-').split(/[,; ]/)[0] ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(plain)) return null;
  try {
    return Intl.getCanonicalLocales(plain)[0] ?? null;
  } catch {
    return null;
  }
}

const plainLatin = /[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]/g;

function scriptIn(text: string): Script | null {
  // More than half of all there is: no other script can have as much.
  if ((text.match(plainLatin)?.length ?? 0) > text.length / 2) return 'Latin';
  let best: Script | null = null;
  let most = 0;
  let kana = 0;
  for (const [script, pattern] of letters) {
    const count = text.match(pattern)?.length ?? 0;
    if (script === 'Kana') kana = count;
    if (count > most) {
      best = script;
      most = count;
    }
  }
  // Japanese is written in Chinese characters too; a tenth of kana among them tells it.
  return best === 'Han' && kana > most / 10 ? 'Kana' : best;
}
