// Section, lead and picture: said where the page says them, absent where it does not.

import { describe, expect, it } from 'vitest';
import { sliceOf } from '../../../src/core/span.ts';
import { articleOf, jsonLd, paragraphs } from './page.ts';

const meta = (property: string, content: string): string => `<meta property="${property}" content="${content}">`;
const headline = '<h1>Ferry stays in harbour</h1>';
const standfirst =
  'A failed valve keeps the ferry to Orrin in harbour for three days, and the islanders without bread.';

describe('details', () => {
  it('are absent where the page does not say them', () => {
    const article = articleOf({});
    for (const detail of ['section', 'lead', 'image']) expect(article).not.toHaveProperty(detail);
  });
  it.each([
    ['the data', jsonLd({ articleSection: ['Islands', 'Sea'] }), 'Islands'],
    ['a meta element', meta('article:section', 'Islands &amp; Sea'), 'Islands & Sea'],
  ])('has the section of %s', (_where, head, section) => {
    expect(articleOf({ head }).section).toBe(section);
  });
  it.each([
    ['called one', '', `${headline}<p class="article-standfirst">${standfirst}</p>`],
    ['the description', meta('og:description', standfirst), `${headline}<p>${standfirst}</p>`],
  ])('has the lead that is %s, as a span of the text', (_how, head, above) => {
    const { text, lead } = articleOf({ head, above });
    expect(lead && sliceOf(text, lead)).toBe(standfirst);
  });
  it.each([
    ['in the data', meta('og:image:alt', 'The pier at dawn'), '', 'The pier at dawn'],
    [
      'on the picture',
      '',
      '<img src="https://pictures.example/small/pier-at-dawn-300x200.jpg" alt="The pier">',
      'The pier',
    ],
    ['nowhere', '', '<img src="https://pictures.example/gulls-in-rain.jpg" alt="Gulls">', null],
  ])('has the picture with its description %s', (_where, head, picture, description) => {
    const { image } = articleOf({
      head: meta('og:image', 'https://pictures.example/large/pier-at-dawn-1200x630.jpg') + head,
      above: `${headline}${picture}`,
    });
    expect(image).toEqual({ address: 'https://pictures.example/large/pier-at-dawn-1200x630.jpg', description });
  });
  it('has no picture at an address that is none of the web', () => {
    expect(articleOf({ head: meta('og:image', 'javascript:alert(1)') })).not.toHaveProperty('image');
  });
  it('counts no first paragraph as a lead', () => {
    expect(
      articleOf({ head: meta('og:description', 'News from the harbour and the islands beyond it, every day.') }),
    ).not.toHaveProperty('lead');
    expect(paragraphs.length).toBeGreaterThan(1);
  });
});
