// A sample of the damaged pages; all two thousand of them are in test/long.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withPage } from '../../../src/cli/page.ts';
import { extractArticle } from '../../../src/core/article/extract.ts';
import { mutatePage } from './mutate.ts';
import { expectSound } from './sound.ts';

const folder = new URL('../../fixtures/', import.meta.url);
const pages = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .sort()
  .map((file) => readFileSync(new URL(file, folder), 'utf8'));

describe('a damaged page gives an article or "none found", and nothing throws', () => {
  it.each(Array.from({ length: 30 }, (_, seed) => seed))(
    'seed %i',
    (seed) => {
      const { html, how } = mutatePage(pages[seed % pages.length] as string, seed);
      withPage(html, 'https://news.example/a', (document) => {
        const before = document.documentElement?.outerHTML;
        expectSound(extractArticle(document), document.querySelectorAll('*').length);
        expect(document.documentElement?.outerHTML, how).toBe(before);
      });
    },
    30_000,
  );
  it('is the same for the same seed, and another for another', () => {
    const [page] = pages as [string];
    expect(mutatePage(page, 7)).toEqual(mutatePage(page, 7));
    expect(mutatePage(page, 8).html).not.toBe(mutatePage(page, 7).html);
  });
});
