// The name of the site: what the page calls it, never the company behind it where both are said.

import { plainText } from './plain-text.ts';
import { type ArticleData, readMeta } from './structured-data.ts';

/** Return the site's names, most trusted first; they are also what is taken off titles. */
export function findSiteNames(document: Document, data: ArticleData | null): string[] {
  const names = [
    ...readMeta(document, 'og:site_name', 'application-name', 'apple-mobile-web-app-title', 'cre', 'twitter:site'),
    data?.publisher ?? '',
  ]
    .map((name) => plainText(name).replace(/^@/, ''))
    .filter((name) => name !== '' && name.length < 80);
  return [...new Set(names)];
}

/** Return the host's name as titles write it: "www.harbour-gazette.example" gives "harbour gazette", "harbour-gazette.example". */
export function hostNames(document: Document): string[] {
  try {
    const { hostname } = new URL(document.URL);
    const host = hostname.replace(/^www\./, '');
    const label = host.split('.').at(-2) ?? '';
    return label === '' ? [] : [host, label, label.replace(/-/g, ' ')];
  } catch {
    return [];
  }
}
