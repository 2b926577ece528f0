// The colours as they stand in its style sheet: text holds 7:1, the edges of controls 3:1, and the speakers' hues
// stay apart for eyes that lack one kind of cone (Machado, Oliveira & Fernandes 2009, severity 1; CIE76 distance).

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Triple = readonly [number, number, number];

const css = readFileSync(new URL('../../../src/extension/look/colours.css', import.meta.url), 'utf8');
const themes = ['light', 'dark', 'sepia', 'contrast'] as const;
type ThemeName = (typeof themes)[number];

/** Return the value that a theme gives a custom property. */
function colour(theme: ThemeName, name: string): string {
  const block = css.match(new RegExp(`\\[data-theme="${theme}"\\] \\{([^}]*--[^}]*)\\}`))?.[1] ?? '';
  const value = block.match(new RegExp(`--${name}: (#[0-9a-f]{6})`))?.[1];
  if (!value) throw new Error(`No --${name} in the ${theme} theme`);
  return value;
}

function linear(hex: string): Triple {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const times = (rows: readonly [Triple, Triple, Triple], [r, g, b]: Triple): Triple => {
  const row = ([x, y, z]: Triple): number => x * r + y * g + z * b;
  return [row(rows[0]), row(rows[1]), row(rows[2])];
};

function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [r, g, bl] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const eyes: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function lab(rgb: Triple): Triple {
  const clipped = rgb.map((value) => Math.min(1, Math.max(0, value))) as unknown as Triple;
  const [x, y, z] = times(
    [
      [0.4124, 0.3576, 0.1805],
      [0.2126, 0.7152, 0.0722],
      [0.0193, 0.1192, 0.9505],
    ],
    clipped,
  );
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  return [116 * f(y) - 16, 500 * (f(x / 0.95047) - f(y)), 200 * (f(y) - f(z / 1.08883))];
}

function distance(a: string, b: string, eye: readonly [Triple, Triple, Triple]): number {
  const [x, y] = [lab(times(eye, linear(a))), lab(times(eye, linear(b)))];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

const hues = ['hue-0', 'hue-1', 'hue-2', 'hue-3'];

describe.each(themes)('in the %s theme', (theme) => {
  test.each<string[]>([
    ['ink', 'paper'],
    ['ink', 'raised'],
    ['on-mark', 'sentence'],
    ['quiet', 'paper'],
    ['quiet', 'raised'],
    ['on-accent', 'accent'],
    ...hues.map((hue) => [hue, 'paper']),
  ])('%s on %s is text at 7:1', (text = '', ground = '') => {
    expect(contrast(colour(theme, text), colour(theme, ground))).toBeGreaterThanOrEqual(7);
  });

  test.each([
    ['edge', 'paper'],
    ['edge', 'raised'],
    ['accent', 'paper'],
    ['accent', 'raised'],
    ['sentence-edge', 'paper'],
  ])('%s on %s is a boundary at 3:1', (edge, ground) => {
    expect(contrast(colour(theme, edge), colour(theme, ground))).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.keys(eyes))('speakers stay apart for %s eyes', (eye) => {
    const matrix = eyes[eye];
    for (const [index, hue] of hues.entries()) {
      for (const other of hues.slice(index + 1)) {
        expect(matrix && distance(colour(theme, hue), colour(theme, other), matrix), `${hue} ${other}`).toBeGreaterThan(
          19,
        );
      }
    }
  });
});
