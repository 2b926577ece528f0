// How fast Lector is, and what it takes: in Node stage by stage, beside Readability, Defuddle and compromise on the same pages; and in a
// real Chromium, as it is and with a processor four times slower. All in one run, both sides in turn, as a table and as JSON.
// usage: npm run bench. Exits with 1 where a target is missed.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { measureInChromium } from './performance-browser.ts';
import { measureInNode } from './performance-node.ts';

/** One figure. With a `target` it must not be more than that, or, where `atLeast`, not less. */
export interface Figure {
  readonly what: string;
  readonly where: string;
  readonly value: number | null;
  readonly unit: string;
  readonly target?: number;
  readonly atLeast?: true;
}

const out = 'build/bench/performance.json';

/** What scripts may weigh, gzipped, bytes. The build holds the content script to its own. */
const budgets = [
  ['content.js', 60 * 1024],
  ['popup/popup.js', 60_000],
  ['background.js', 550_000],
] as const;

const sizes = budgets.map(([file, target]): Figure => {
  const value = gzipSync(readFileSync(`dist/chromium/${file}`), { level: 9 }).length;
  return { what: `${file}, gzipped`, where: 'build', value, unit: 'B', target };
});

const isMissed = ({ value, target, atLeast }: Figure): boolean =>
  value !== null && target !== undefined && (atLeast ? value < target : value > target);

const figures = [...sizes, ...(await measureInNode()), ...(await measureInChromium())];
mkdirSync('build/bench', { recursive: true });
writeFileSync(out, `${JSON.stringify(figures, null, 2)}\n`);

const shown = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 });
for (const figure of figures) {
  const { what, where, value, unit, target, atLeast } = figure;
  const limit = target === undefined ? '' : `${atLeast ? '>=' : '<='} ${shown(target)}`;
  const verdict = target === undefined ? '' : isMissed(figure) ? 'MISSED' : 'met';
  const measured = value === null ? '-' : `${shown(value)} ${unit}`;
  console.log(`${where.padEnd(14)}${what.padEnd(64)}${measured.padStart(16)}${limit.padStart(12)}  ${verdict}`);
}
console.log(`\nThe same as JSON: ${out}`);
if (figures.some(isMissed)) process.exitCode = 1;
