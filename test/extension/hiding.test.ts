// Hiding of chrome on the live page: all of it, one part of it, and back to the letter.

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { HideWhenLeft } from '../../src/extension/content/hide-when-left.ts';
import { Hiding } from '../../src/extension/content/hiding.ts';

const page = `<body><a class="skip-link" href="#main">Skip to content</a>
  <nav><a href="/a">A</a></nav><a class="skip-link" href="#search">Skip to search</a>
  <main id="main"><h1>Ferry</h1><p>The ferry did not sail.</p></main></body>`;

function hidingOf(html: string) {
  const { document } = new JSDOM(html, { url: 'https://news.example/a' }).window;
  const before = document.documentElement.outerHTML;
  const hidden = (): string[] =>
    [...document.querySelectorAll('[data-lector-hidden]')].map((one) => one.textContent ?? '');
  return { hiding: new Hiding(document), hidden, isAsBefore: () => document.documentElement.outerHTML === before };
}

describe('hiding', () => {
  it('finds without changing the page', () => {
    const { hiding, isAsBefore } = hidingOf(page);
    expect(hiding.find().map(({ label }) => label)).toEqual(['Skip to content', 'Skip to search']);
    expect(isAsBefore()).toBe(true);
  });
  it('hides all parts, and undoes it whole', () => {
    const { hiding, hidden, isAsBefore } = hidingOf(page);
    hiding.find();
    hiding.hide();
    expect(hidden()).toEqual(['Skip to content', 'Skip to search']);
    hiding.show();
    expect(isAsBefore()).toBe(true);
  });
  it('shows one part while the others are hidden, and hides it again', () => {
    const { hiding, hidden, isAsBefore } = hidingOf(page);
    hiding.find();
    hiding.hide();
    hiding.hidePart(0, false);
    expect(hidden()).toEqual(['Skip to search']);
    hiding.hidePart(0, true);
    expect(hidden()).toEqual(['Skip to content', 'Skip to search']);
    hiding.hidePart(0, false);
    hiding.show();
    expect(isAsBefore()).toBe(true);
  });
  it('does nothing for a part that is not there, or while nothing is hidden', () => {
    const { hiding, isAsBefore } = hidingOf(page);
    hiding.find();
    hiding.hidePart(0, true);
    hiding.hidePart(7, true);
    expect(isAsBefore()).toBe(true);
  });
});

describe('what has the focus', () => {
  it('is hidden when the focus leaves it, and not where it is shown before', async () => {
    const { window } = new JSDOM(`<body><div id="bar"><button>Skip</button></div><a href="/a">A</a></body>`);
    const { document } = window;
    const [bar, button, link] = ['#bar', 'button', 'a'].map((one) => document.querySelector<HTMLElement>(one));
    if (!bar || !button || !link) throw new Error('the page has no such elements');
    const left = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
    const elements = new HideWhenLeft(document, 'data-lector-hidden');
    button.focus();
    elements.hide(bar);
    expect(bar.hasAttribute('data-lector-hidden')).toBe(false);
    link.focus();
    await left();
    expect(bar.hasAttribute('data-lector-hidden')).toBe(true);
    elements.show(bar);
    button.focus();
    elements.hide(bar);
    elements.show(bar);
    link.focus();
    await left();
    expect(bar.hasAttribute('data-lector-hidden')).toBe(false);
  });
});
