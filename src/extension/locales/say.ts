// The words of the interface in the reader's language. The English stands where it is used; the catalogues beside this file have
// the other languages under it, and the build makes `_locales` of them, so that the browser chooses and loads one alone.
// Hard case: numbers. `say.count(2, '{count} speaker', '{count} speakers')` asks for the form that the language has for 2, by
// Intl.PluralRules: Russian has three, and Persian writes the number itself in its own digits.

import { messageKey } from './message-key.mjs';

/** The languages that there is a catalogue for. */
export const languages = ['en', 'de', 'fr', 'es', 'uk', 'ru', 'fa'] as const;

/** The message in which each catalogue names its language. */
export const languageMessage = 'lector_language';

/** Return a message as the browser has it; empty where there is no browser. Both browsers know `chrome.i18n`. */
function ask(key: string): string {
  const { chrome } = globalThis as { readonly chrome?: { readonly i18n?: { getMessage(key: string): string } } };
  return chrome?.i18n?.getMessage(key) ?? '';
}

/** The language of the words, which is the browser's where there is a catalogue for it. */
export const language: string = ask(languageMessage) || 'en';

export const isRightToLeft = language === 'fa';

/** English is not looked up: it stands here, and Firefox notes an error for each message that it does not have. */
const lookUp = (key: string): string => (language === 'en' ? '' : ask(key));

type Values = Readonly<Record<string, string | number>>;

const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });

/** Write a number with the language's digits and decimal mark. */
export function sayNumber(value: number): string {
  return numbers.format(value);
}

const fill = (message: string, values: Values): string =>
  message.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? sayNumber(value) : value;
  });

/** Return the words in the reader's language, with `{name}` filled in; in English where there are no others. */
export function say(english: string, values: Values = {}): string {
  return fill(lookUp(messageKey(english)) || english, values);
}

/** Return the words for a number of things, `{count}`; the English for one and for more is given. */
say.count = (count: number, one: string, other: string, values: Values = {}): string => {
  const key = messageKey(other);
  const form = new Intl.PluralRules(language).select(count);
  const message = lookUp(`${key}_${form}`) || lookUp(`${key}_other`);
  return fill(message || (count === 1 ? one : other), { count, ...values });
};

/** Return the same words with every string said in the reader's language. Functions say theirs themselves. */
export function sayAll<const T>(words: T): T {
  return walk(words) as T;
}

function walk(value: unknown): unknown {
  if (typeof value === 'string') return say(value);
  if (Array.isArray(value)) return value.map(walk);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, walk(part)]));
}
