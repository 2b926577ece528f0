// The figures of one tool on one part of the corpus, as the corpus's own scorer counts them, and how many pages have exactly
// the right authors. The scorer is called as a program of its own and its printed figures are read.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Prediction } from './extraction-tools.ts';

export interface Gold {
  readonly id: string;
  readonly gold: { readonly title: string; readonly body: string; readonly authors: readonly string[] | null };
}

export interface Figures {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly accuracy: number;
  readonly titlesRight: number;
  readonly titles: number;
  readonly authorsRight: number;
  readonly authors: number;
  /** Lines of skip links or their headings, and of any other chrome in the scorer's list. */
  readonly skipLines: number;
  readonly otherLines: number;
  /** The pages with the lowest F1, as the scorer prints them. */
  readonly worst: readonly string[];
}

const leak = /^(skip|heading|breaking|advertising|share|print) {2}\S+ {2}/;

/** Score a file of predictions on one part ("fundus"), or on all of the gold file. */
export function scorePredictions(scorer: string, goldFile: string, predictionFile: string, part: string): Figures {
  const run = (...more: string[]): string =>
    execFileSync(process.execPath, [scorer, goldFile, predictionFile, '--ds', part, ...more], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
  const report = run('--worst', '100000');
  const figure = (pattern: RegExp): number => Number(pattern.exec(report)?.[1] ?? Number.NaN);
  const leaks = (report.split('\nleaked lines\n')[1] ?? '').split('\n').flatMap((line) => leak.exec(line)?.[1] ?? []);
  const skipLines = leaks.filter((category) => category === 'skip' || category === 'heading').length;
  const gold = readLines<Gold>(goldFile).filter(({ id }) => id.startsWith(`${part}/`));
  const predictions = new Map(readLines<Prediction>(predictionFile).map((line) => [line.id, line]));
  const titles = gold.filter((page) => page.gold.title).length;
  const signed = gold.filter((page) => page.gold.authors);
  return {
    f1: figure(/F1 ([\d.]+)/),
    precision: figure(/precision ([\d.]+)/),
    recall: figure(/recall ([\d.]+)/),
    accuracy: figure(/accuracy ([\d.]+)/),
    titlesRight: Math.round(figure(/title exact ([\d.]+)/) * titles),
    titles,
    authorsRight: signed.filter(
      (page) => keyOf(predictions.get(page.id)?.authors ?? []) === keyOf(page.gold.authors ?? []),
    ).length,
    authors: signed.length,
    skipLines,
    otherLines: leaks.length - skipLines,
    worst: (report.split('\nlowest F1')[1]?.split('\n\n')[0] ?? '').split('\n').slice(1),
  };
}

export function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Names as they are compared: order and case aside. The gold at times has several in one string. */
function keyOf(names: readonly string[]): string {
  return names
    .flatMap((name) => name.split(','))
    .map((name) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim())
    .sort()
    .join('|');
}
