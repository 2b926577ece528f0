// What becomes of colours that a reader chose: the article keeps them, and what is Lector's own can be read on any paper.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastOf } from '../../../src/extension/look/contrast.ts';
import {
  leastContrast,
  nearestReadable,
  ownProperties,
  readableColours,
} from '../../../src/extension/look/own-colours.ts';

const hues = { '--hue-0': '#0b5d5a', '--hue-1': '#8a3b12' };
const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const chosen = fc.record({ paper: colour, ink: colour, accent: colour });

describe('the nearest readable colour', () => {
  it.each([
    ['is the colour itself where it can be read', '#1c1b19', '#fbfaf7', '#1c1b19'],
    ['is darker on a light paper', '#777777', '#ffffff', '#595959'],
    ['is lighter on a dark paper', '#404040', '#000000', '#959595'],
    ['is black where nothing reaches 7:1 and black is nearest to it', '#6a6a6a', '#8c8c8c', '#000000'],
  ])('%s', (_what, ink, paper, expected) => {
    expect(nearestReadable(ink, paper)).toBe(expected);
  });
});

describe('colours that were chosen', () => {
  it('stay as they are where they can be read', () => {
    const good = { paper: '#fdf6e3', ink: '#073642', accent: '#5b2a86' };
    expect(readableColours(good)).toEqual(good);
  });

  it('stay as they are for the article, whatever they are', () => {
    fc.assert(
      fc.property(chosen, (own) => {
        const properties = ownProperties(own, hues);
        expect(properties).toMatchObject({ '--article-paper': own.paper, '--article-ink': own.ink });
      }),
    );
  });

  it('become a text of 7:1 for all that is Lector’s own, and are easy to read once made so', () => {
    fc.assert(
      fc.property(chosen, (own) => {
        const properties = ownProperties(own, hues);
        const ground = properties['--paper'] ?? '';
        for (const name of ['--ink', '--quiet', '--accent', '--edge', '--sentence-edge', ...Object.keys(hues)]) {
          expect(contrastOf(properties[name] ?? '', ground), name).toBeGreaterThanOrEqual(7);
        }
        expect(contrastOf(properties['--on-accent'] ?? '', properties['--accent'] ?? '')).toBeGreaterThanOrEqual(7);
        expect(leastContrast(readableColours(own))).toBeGreaterThanOrEqual(7);
      }),
    );
  });

  it('leave the focus to be seen on the article’s own paper too', () => {
    fc.assert(
      fc.property(chosen, (own) => {
        const { '--accent': focus = '', '--article-paper': paper = '' } = ownProperties(own, hues);
        expect(contrastOf(focus, paper)).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});
