// What is marked in a page while it is read, and when.

import type { Page } from 'puppeteer-core';

/** A change of the marks: what was marked, and when by the machine's clock. */
export interface Mark {
  readonly sentence: string;
  readonly word: string;
  readonly timeMs: number;
}

/** Note every change of the marks from now on. */
export function watchMarks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const noted: Mark[] = [];
    (globalThis as unknown as { noted: Mark[] }).noted = noted;
    const text = (name: string): string => {
      // One range each here. Spreading all of them so often was seen to hang Firefox.
      const ranges = CSS.highlights.get(name) as Set<Range> | undefined;
      return ranges?.values().next().value?.toString() ?? '';
    };
    setInterval(() => {
      const mark = { sentence: text('lector-sentence'), word: text('lector-word'), timeMs: Date.now() };
      const last = noted.at(-1);
      if (mark.sentence !== last?.sentence || mark.word !== last?.word) noted.push(mark);
    }, 20);
  });
}

export function notedMarks(page: Page): Promise<readonly Mark[]> {
  return page.evaluate(() => (globalThis as unknown as { noted: Mark[] }).noted);
}
