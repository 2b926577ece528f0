// The headline as a reader sees it: without the site's name, and without a kicker unless the page's own data join the two.

import { describe, expect, it } from 'vitest';
import { articleOf, jsonLd } from './page.ts';

const site = '<meta property="og:site_name" content="The Harbour Gazette">';
const og = (title: string): string => `<meta property="og:title" content="${title}">`;

describe('the headline', () => {
  it.each([
    ['is the h1', '', '<h1>Ferry stays in harbour</h1>', 'Ferry stays in harbour'],
    [
      'has no site name',
      `<title>Ferry stays in harbour | The Harbour Gazette</title>${site}`,
      '',
      'Ferry stays in harbour',
    ],
    ['ends in no separator', '<title>Ferry stays in harbour |</title>', '', 'Ferry stays in harbour'],
    [
      'is the h1 where the data are written for search',
      `${og('Orrin ferry news: valve fails')}${jsonLd({ headline: 'Orrin ferry news: valve fails' })}`,
      '<h1>Ferry stays in harbour</h1>',
      'Ferry stays in harbour',
    ],
    [
      'has no kicker of another element that the data leave out',
      og('Ferry stays in harbour'),
      '<h1><span>Islands</span>Ferry stays in harbour</h1>',
      'Ferry stays in harbour',
    ],
    [
      'has no kicker that the markup calls one',
      og('Orrin waits: Ferry stays in harbour'),
      '<h1><span class="article-overline">Islands</span> <span>Ferry stays in harbour</span></h1>',
      'Ferry stays in harbour',
    ],
    [
      'has the kicker that the data join to it',
      og('Islands: Ferry stays in harbour'),
      '<h1><span>Islands</span><span>Ferry stays in harbour</span></h1>',
      'Islands: Ferry stays in harbour',
    ],
    [
      'has the kicker above it in a block of its own, joined',
      og('Islands: Ferry stays in harbour'),
      '<h1><div>Islands</div><span>Ferry stays in harbour</span></h1>',
      'Islands: Ferry stays in harbour',
    ],
    [
      'has the kicker that all the data put before it, wherever the page prints it',
      `${site}<title>Islands: Ferry stays in harbour - The Harbour Gazette</title>${og('Islands: Ferry stays in harbour')}${jsonLd({ headline: 'Islands: Ferry stays in harbour' })}`,
      '<p>Islands</p><h1>Ferry stays in harbour</h1>',
      'Islands: Ferry stays in harbour',
    ],
    [
      'keeps the words before a colon where all is one text',
      og('Ferry stays in harbour'),
      '<h1>After the storm: Ferry stays in harbour</h1>',
      'After the storm: Ferry stays in harbour',
    ],
    [
      'keeps the kicker that it prints with its colon, as the data do',
      og('Islands: Ferry stays in harbour'),
      '<h1><span class="kicker">Islands</span><span>: </span><span>Ferry stays in harbour</span></h1>',
      'Islands: Ferry stays in harbour',
    ],
    [
      'is the heading that is read, where the h1 is the last step of a breadcrumb trail',
      `${og('Orrin ferry news: valve fails')}${jsonLd({ headline: 'Ferry stays in harbour' })}`,
      '<ol class="breadcrumbs"><li>Islands</li><li><h1>Orrin ferry news: valve fails</h1></li></ol><h2>Ferry stays in harbour</h2>',
      'Ferry stays in harbour',
    ],
    [
      'is the heading that is read, where the h1 is called one for search engines',
      jsonLd({ headline: 'Orrin ferry news: valve fails', alternativeHeadline: 'Ferry stays in harbour' }),
      '<h1 class="page_seotitle">Orrin ferry news: valve fails</h1><h2>Ferry stays in harbour</h2>',
      'Ferry stays in harbour',
    ],
    [
      'is the last step of the trail where no heading is the headline',
      og('Ferry stays in harbour'),
      '<nav><h1>Ferry stays in harbour</h1></nav><h2>Most read</h2>',
      'Ferry stays in harbour',
    ],
    ['keeps its capitals', og('Ferry Stays In Harbour'), '<h1>Ferry stays in harbour</h1>', 'Ferry stays in harbour'],
  ])('%s', (_what, head, above, expected) => {
    expect(articleOf({ head, above }).title).toBe(expected);
  });
});
