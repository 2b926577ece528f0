// The parts of a page that can be picked, as a tree to walk in. `at('id')` names a part by its id.

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { beside, innermost, larger, partAround, previewOf, smaller } from '../../../src/extension/on-page/regions.ts';

const { document } = new JSDOM(`<body id="page">
  <nav id="nav"><a id="link" href="#" style="display: inline">News</a></nav>
  <div id="frame"><div id="wrapper"><article id="story"><h1 id="title">Lamp</h1>
    <p id="one">The lamp is <b id="bold" style="display: inline">dark</b>.</p><script>var unread = 1;</script>
    <p id="gone" style="display: none">Not seen.</p><p id="two">It was dark before.</p></article></div></div>
  <div id="bare"><img alt=""></div>
  <footer id="foot">Tarn</footer></body>`).window;
const at = (id: string): Element => document.getElementById(id) ?? document.body;
const idOf = (element: Element | null): string | null => element?.id ?? null;

describe('the parts of a page', () => {
  it('of wrappers around the same words only the innermost counts', () => {
    expect(idOf(innermost(at('frame')))).toBe('story');
  });
  it('what stands in a line belongs to its paragraph, what is empty to what is around', () => {
    expect(idOf(partAround(at('bold')))).toBe('one');
    expect(idOf(partAround(at('link')))).toBe('nav');
    expect(idOf(partAround(at('bare')))).toBe('page');
  });
  it('larger and smaller lead there and back', () => {
    expect(idOf(larger(at('two')))).toBe('story');
    expect(idOf(larger(at('story')))).toBe('page');
    expect(larger(at('page'))).toBeNull();
    expect(idOf(smaller(at('page'), at('two')))).toBe('story');
    expect(idOf(smaller(at('story'), at('two')))).toBe('two');
    expect(idOf(smaller(at('story'), null))).toBe('title');
    expect(smaller(at('two'), null)).toBeNull();
  });
  it('next and previous pass over what is not seen and has no words, and go on a level above', () => {
    expect(idOf(beside(at('one'), 'next'))).toBe('two');
    expect(idOf(beside(at('two'), 'previous'))).toBe('one');
    expect(idOf(beside(at('two'), 'next'))).toBe('foot');
    expect(idOf(beside(at('foot'), 'previous'))).toBe('story');
    expect(beside(at('foot'), 'next')).toBeNull();
    expect(beside(at('nav'), 'previous')).toBeNull();
  });
  it('a part is told by its first words, cut between two, and by how many it has', () => {
    expect(previewOf(at('story'))).toEqual({ words: 9, beginning: 'Lamp The lamp is dark. It was dark before.' });
    const { window } = new JSDOM(`<p>${'harbour '.repeat(30)}</p>`);
    const preview = previewOf(window.document.querySelector('p') as Element);
    expect(preview.words).toBe(30);
    expect(preview.beginning).toMatch(/^(?:harbour ){7}…$/);
  });
});
