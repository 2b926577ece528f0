// Who wrote it: names and nothing else, and of what data and page say the part that both bear out.

import { describe, expect, it } from 'vitest';
import { isProfile, isSignature, splitNames, splitPrinted } from '../../../src/core/article/author-names.ts';
import { articleOf, jsonLd } from './page.ts';

const authors = (parts: Parameters<typeof articleOf>[0]): readonly string[] => articleOf(parts).authors;
const headline = '<h1>Ferry stays in harbour</h1>';

describe('a byline is parted into names', () => {
  it.each([
    ['By Ann Lee and Bo Day, Staff Writers', ['Ann Lee', 'Bo Day']],
    ['Ann Lee, Bo Day and Cy Holt', ['Ann Lee', 'Bo Day', 'Cy Holt']],
    ['Mara Venn | Sponsored', ['Mara Venn']],
    ['Mara Venn, Chief Engineer and Head of Harbour Works', ['Mara Venn']],
    ['Mara Venn, The Orrin Tribune', ['Mara Venn']],
    ['Mara Venn, Reuters', ['Mara Venn']],
    ['Von Jana Kroll und Timo Rass', ['Jana Kroll', 'Timo Rass']],
    ['Par Léa Morin et Luc Abel', ['Léa Morin', 'Luc Abel']],
    ['The Associated Press', ['The Associated Press']],
    ['Mara Venn, maravenn', ['Mara Venn']],
    ['105092', []],
    ['https://www.harbour-gazette.example/people/mara', []],
    ['김서윤 기자', ['김서윤']],
  ])('%s', (line, names) => {
    expect(splitNames(line)).toEqual(names);
  });
  it.each([
    ['By Mara Venn on 3 May 2031 at 9:40', ['Mara Venn']],
    ['By Mara Venn, May 3rd 2031', ['Mara Venn']],
    ['posted on 2031-05-03 23:30 EST by Mara Venn', ['Mara Venn']],
    ['ByMara Venn', ['Mara Venn']],
    ['By Mara Venn, in News, Islands', ['Mara Venn']],
    ['Mara Venn - January 24, 2031', ['Mara Venn']],
    ['Photos and Story By Mara Venn Special Correspondent to the Gazette', ['Mara Venn']],
  ])('as printed: %s', (line, names) => {
    expect(splitPrinted(line)).toEqual(names);
  });
});

describe('data and page are weighed against each other', () => {
  it('takes all authors of the data', () => {
    expect(authors({ head: jsonLd({ author: [{ name: 'Ann Lee' }, { name: 'Bo Day' }] }) })).toEqual([
      'Ann Lee',
      'Bo Day',
    ]);
  });
  it('drops whom the page prints in another part', () => {
    const above = `${headline}<p class="byline">By Ann Lee</p><p class="byline">Photography by Bo Day</p>`;
    expect(authors({ head: jsonLd({ author: [{ name: 'Ann Lee' }, { name: 'Bo Day' }] }), above })).toEqual([
      'Ann Lee',
    ]);
  });
  it('drops whom a line of its own calls a contributor', () => {
    const above = `${headline}<div>By Ann Lee</div><div>Contributions from</div><div>Bo Day</div>`;
    expect(authors({ head: jsonLd({ author: [{ name: 'Ann Lee' }, { name: 'Bo Day' }] }), above })).toEqual([
      'Ann Lee',
    ]);
  });
  it('adds whom the data forgot', () => {
    const above = `${headline}<p>By Ann Lee and Bo Day</p>`;
    expect(authors({ head: jsonLd({ author: { name: 'Ann Lee' } }), above })).toEqual(['Ann Lee', 'Bo Day']);
  });
  it('prefers the person who signs to the house', () => {
    const above = `${headline}<p class="author">By Ann Lee</p>`;
    const head = `<meta property="og:site_name" content="Harbour Gazette">${jsonLd({ author: { '@type': 'Organization', name: 'Harbour Gazette' } })}`;
    expect(authors({ head, above })).toEqual(['Ann Lee']);
  });
  it('prefers the person who signs to a desk', () => {
    const above = `${headline}<p class="author">By Ann Lee</p>`;
    expect(authors({ head: jsonLd({ author: { name: 'Island Desk' } }), above })).toEqual(['Ann Lee']);
  });
  it('names the house where nobody else signs', () => {
    const head = `<meta property="og:site_name" content="Harbour Gazette">${jsonLd({ author: { name: 'Harbour Gazette' } })}`;
    expect(authors({ head })).toEqual(['Harbour Gazette']);
  });
  it('spells a name as it is printed', () => {
    const above = `${headline}<p>By Solène Août</p>`;
    expect(authors({ head: jsonLd({ author: { name: 'Solene Aout' } }), above })).toEqual(['Solène Août']);
  });
  it('finds a byline below a second headline and a picture', () => {
    const above = `${headline}<h2>Islanders wait for a valve</h2><figure><figcaption>The pier</figcaption></figure><div>Islands</div><div>By Ann Lee</div>`;
    expect(authors({ above })).toEqual(['Ann Lee']);
  });
  it('does not take the subject of a linked sentence for its author', () => {
    const body = `<p>The harbour office said so.</p><p><a href="/people/jon-fell">Jon Fell</a> said the valve had failed, and that nobody at the office had known about it before Monday, when the ferry was due.</p><p>The part came by road from the other coast, and was fitted on Wednesday in the rain.</p>`;
    expect(authors({ body })).toEqual([]);
  });
});

describe('lines about the authors are none of the article', () => {
  it.each([
    'Mara Venn is a reporter at the Gazette, where she has covered the islands since 2019.',
    'Mara Venn covers the islands. Reach her at the harbour office.',
  ])('%s', (line) => {
    expect(isProfile(line, ['Mara Venn'])).toBe(true);
  });
  it('but one that goes on with news is', () => {
    expect(isProfile('Mara Venn said on Tuesday that a valve had failed.', ['Mara Venn'])).toBe(false);
    expect(isProfile('Jon Fell is the master of the ferry.', ['Mara Venn'])).toBe(false);
  });
  it.each([
    ['Mara Venn | Published 1 day ago', true],
    ['By Mara Venn and Jo Dunn', true],
    ['Mara Venn', true],
    ['Mara Venn said the ferry had not sailed.', false],
    ['The ferry sailed on Thursday.', false],
  ])('only signs: %s', (line, expected) => {
    expect(isSignature(line, ['Mara Venn', 'Jo Dunn'])).toBe(expected);
  });
});
