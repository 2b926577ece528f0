// The day on which an article appeared, as the reader would write it.
// Hard case: "2031-10-14" is that day everywhere, "2031-10-14T23:30Z" is another day east of Greenwich.

import { primaryLanguage } from '../settings.ts';
import { wordsLang } from './words.ts';

/** Return the day as "14 October", with the year where it is not this one; null where there is no sound date. */
export function formatDay(published: string | null, now: Date, locale = localeOfDates()): string | null {
  const day = published?.match(/^\d{4}-\d{2}-\d{2}/)?.[0];
  if (!published || !day) return null;
  // A day without a time is that day everywhere; a moment falls on the reader's own day.
  const timeZone = published === day ? 'UTC' : undefined;
  const date = new Date(published);
  if (Number.isNaN(date.getTime())) return null;
  const isThisYear = date.getUTCFullYear() === now.getUTCFullYear();
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
    ...(timeZone ? { timeZone } : {}),
  }).format(date);
}

/** The reader's own English where the browser speaks it: "14 October" or "October 14". */
function localeOfDates(): string {
  const own = globalThis.navigator?.language;
  return own && primaryLanguage(own) === wordsLang ? own : wordsLang;
}
