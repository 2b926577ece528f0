// When the article was published, as exact as the page says it and no more. Example: "2031-10-14T08:30:00+02:00".

import { type ArticleData, readMeta } from './structured-data.ts';

const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/;
const compact = /^(\d{4})(\d{2})(\d{2})(?:T|$)/;

/** Find the date of publication in ISO 8601, or null. */
export function findPublished(document: Document, data: ArticleData | null): string | null {
  const claimed = [
    data?.published ?? '',
    ...readMeta(
      document,
      'article:published_time',
      'datePublished',
      'og:article:published_time',
      'parsely-pub-date',
      'sailthru.date',
      'dc.date.issued',
      'dcterms.created',
      'dc.date',
      'pubdate',
      'publishdate',
      'date',
      'publication_date',
      'cXenseParse:recs:publishtime',
      'last-modified',
    ),
    ...[...document.querySelectorAll('time[pubdate][datetime], time[itemprop="datePublished"][datetime]')].map(
      (time) => time.getAttribute('datetime') ?? '',
    ),
  ];
  for (const value of claimed) {
    const date = isoDate(value);
    if (date !== null) return date;
  }
  return isoDate(document.querySelector('time[datetime]')?.getAttribute('datetime') ?? '');
}

/** Return a printed date as ISO 8601, or null where it is none. */
function isoDate(value: string): string | null {
  const text = value.trim();
  const match = iso.exec(text);
  if (match !== null) {
    const [, year, month, day, hour, minute, second, zone] = match;
    if (!isDay(Number(month), Number(day))) return null;
    const date = `${year}-${month}-${day}`;
    if (hour === undefined || minute === undefined) return date;
    return `${date}T${hour}:${minute}:${second ?? '00'}${zone === undefined ? '' : zone.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')}`;
  }
  const packed = compact.exec(text);
  if (packed !== null && isDay(Number(packed[2]), Number(packed[3]))) return `${packed[1]}-${packed[2]}-${packed[3]}`;
  return writtenDate(text);
}

// "Tue, 14 Oct 2031 08:30:00 GMT", "October 14, 2031": only forms that name the month and the year, read without a clock's zone.
function writtenDate(text: string): string | null {
  if (!/\b\d{4}\b/.test(text) || !/[A-Za-z]{3}/.test(text) || text.length > 60) return null;
  const zoned = /(?:GMT|UTC|Z|[+-]\d{2}:?\d{2})\)?$/.test(text);
  const time = Date.parse(zoned ? text : `${text} UTC`);
  if (Number.isNaN(time)) return null;
  const written = new Date(time).toISOString();
  return /\d:\d/.test(text) ? `${written.slice(0, 19)}${zoned ? 'Z' : ''}` : written.slice(0, 10);
}

function isDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
