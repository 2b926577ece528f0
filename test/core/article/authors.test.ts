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

describe('who signs is found', () => {
  const mara = ['Mara Venn'];
  it.each<[string, readonly string[], string?]>([
    ['<div>By</div><div>Mara Venn</div>', mara],
    ['<div>Von</div><div>Mara Venn</div>', mara],
    [
      '<div><span>By</span> <a href="/x/1">Mara Venn</a> and <a href="/x/2">Jo Dunn</a></div>',
      ['Mara Venn', 'Jo Dunn'],
    ],
    ['<p>By TPN, in News, Islands · 3 May 2031, 20:02 · 0 Comments</p>', ['TPN']],
    ['<dl><dt>Author</dt><dd>Mara Venn</dd><dt>Date</dt><dd>3 May 2031</dd></dl>', mara],
    ['<dl><dt>Autor:</dt><dd>Mara Venn</dd></dl>', mara],
    ['<span class="author-name">MARA VENN</span>', ['MARA VENN']],
    ['<span itemprop="author" itemscope><span itemprop="name">Mara Venn</span></span>', mara],
    ['<div><a rel="author" href="/p/7">Mara Venn</a></div>', mara],
    ['<p>Text: Mara Venn, Fotos: Jo Dunn</p>', mara],
    ['<p class="byline">Mara Venn (Text) und Jo Dunn (Fotos)</p>', mara],
    ['<p>By Mara Venn for The Orrin Gazette</p>', mara],
    ['<p>By Mara Venn of The Orrin Tribune</p>', mara],
    ['<p>By Mara Venn • 5 min read</p>', mara],
    ['<p>Written by: Mara Venn</p>', mara],
    ['<p>Story by Mara Venn / Photos by Jo Dunn</p>', mara],
    ['<p>BY MARA VENN STAFF WRITER</p>', ['MARA VENN']],
    ['<p>Opinion by Mara Venn</p>', mara],
    ['<p>Ein Kommentar von Mara Venn</p>', mara],
    ['<p>Eine Analyse von Mara Venn und Jo Dunn</p>', ['Mara Venn', 'Jo Dunn']],
    ['<p>Ein Gastbeitrag von Mara Venn</p>', mara],
    ['<p>Das Interview führte Mara Venn</p>', mara],
    ['<p>Aus Orrin berichtet Mara Venn</p>', mara],
    ['<p>Autoren: Mara Venn, Jo Dunn</p>', ['Mara Venn', 'Jo Dunn']],
    ['<p>Publié par Mara Venn le 3 mai 2031</p>', mara],
    ['<p>Propos recueillis par Mara Venn</p>', mara],
    ['<p>Por: Mara Venn</p>', mara],
    ['<p>di Mara Venn</p>', mara],
    ['<p>Author: Mara Venn</p>', mara],
    ['<p>An analysis by Mara Venn</p>', mara],
    ['<p>Analysis by Mara Venn</p>', mara],
    ['<p class="byline">Mara Venn in Orrin</p>', mara],
    ['<p>By Mara Venn in Orrin</p>', mara],
    ['<p class="byline">Von Mara Venn, Orrin</p>', mara],
    ['<p class="byline">Mara Venn 3 May 2031</p>', mara],
    ['<p>By Mara Venn mara.venn@gazette.example</p>', mara],
    ['<p>By Mara Venn | mvenn@gazette.example</p>', mara],
    ['<div class="author"><span>Mara Venn</span><span>Harbour Correspondent</span></div>', mara],
    ['<p>By Mara Venn, CNN</p>', mara],
    ['<p>By Mara Venn, Gazette Business</p>', mara],
    ['<p>Tekst: Mara Venn</p>', mara],
    ['<p>Av Mara Venn</p>', mara],
    ['<p>Door onze redacteur Mara Venn</p>', mara],
    ['<p>Von unserer Korrespondentin Mara Venn</p>', mara],
    ['<p>By Dr. Mara Venn</p>', ['Dr. Mara Venn']],
    ['<p>By Mara Venn Jr.</p>', ['Mara Venn Jr.']],
    ['<p>By Mara McVenn and Jo D’Unn</p>', ['Mara McVenn', 'Jo D’Unn']],
    ['<p>By Mara Venn, Jo Dunn and Ann Lee</p>', ['Mara Venn', 'Jo Dunn', 'Ann Lee']],
    ['<p>Автор: Мара Венн</p>', ['Мара Венн']],
    ['<p>By Mara Venn | Staff reporter | 3 May 2031</p>', mara],
    ['<p class="author">By Mara Venn, Updated 3 May 2031 9:40 a.m.</p>', mara],
    [
      '<p></p>',
      mara,
      '<meta name="author" content="Mara Venn"><meta property="article:author" content="maravennGazette">',
    ],
    ['<p></p>', mara, '<meta name="author" content="Mara Venn"><meta name="author" content="(Image: gullphotos)">'],
    ['<p></p>', mara, '<meta name="author" content="Mara Venn (mara@gazette.example)">'],
    ['<p></p>', ['Mara VENN'], '<meta name="author" content="Mara VENN">'],
    ['<p></p>', ['Mara Venn', 'Jo Dunn'], jsonLd({ author: { name: 'Mara Venn; Jo Dunn' } })],
    ['<p></p>', mara, jsonLd({ author: { name: 'Mara Venn, Harbour Correspondent' } })],
    ['<p></p>', mara, jsonLd({ author: 'By Mara Venn' })],
    [
      '<p></p>',
      mara,
      `<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Ferry stays in harbour","author":{"@id":"#p1"}},{"@type":"Person","@id":"#p1","name":"Mara Venn"}]}</script>`,
    ],
    ['<p class="byline">By Mara Venn</p>', mara, jsonLd({ author: { name: 'https://gazette.example/mara-venn' } })],
    ['<p class="byline">By Mara Venn</p>', mara, jsonLd({ author: { name: 'admin' } })],
  ])('in %s', (line, names, head = '') => {
    expect(authors({ above: headline + line, head })).toEqual(names);
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
