// Taking the statements along, in real Chromium and real Firefox: what is copied, what is saved, and that every link leads to
// its exact words. Where a link leads is seen in a picture of the page: the style sheet paints `::target-text` in one colour.

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withPage } from '../../src/cli/page.ts';
import { analyze } from '../../src/core/analyze.ts';
import { exportJson } from '../../src/core/speaker/export.ts';
import { summarizeStatements } from '../../src/core/speaker/summary.ts';
import { type BrowserUnderTest, type Popup, waitFor } from './harness/browser.ts';
import { openPopup } from './harness/open-popup.ts';
import type { PageServer } from './harness/server.ts';
import { launchForAll } from './harness/visit.ts';

interface Exported {
  readonly speakers: readonly { readonly name: string; readonly statements: readonly ExportedStatement[] }[];
  readonly unclear: readonly ExportedStatement[];
}
interface ExportedStatement {
  readonly text: readonly string[];
  /** Who said it, as printed beside the words. */
  readonly source: string | null;
  readonly link: string;
}

// Twice the same words, by two people; letters with accents; words over two paragraphs, and a teaser that repeats some of them.
const filler = (topic: string): string =>
  `<p>The ${topic} has been a matter of long talks in Kesten, where the harbour has been dredged every spring since the
  flood, and where the boats have to wait outside the wall whenever the wind turns to the north in the late autumn.</p>`;
const story = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry to Osk may not sail</title>
<style>body { font: 20px/1.5 sans-serif; width: 600px; margin: 20px auto } p { margin: 0 0 60px }
::target-text { background-color: rgb(255, 0, 255); color: rgb(255, 0, 255) }</style></head><body>
<nav><a href="/a">“The money is gone,” says mayor</a> <a href="/b">We will not sail this winter</a></nav>
<article><h1>Ferry to Osk may not sail</h1>
${filler('ferry')}
<p>“We will not sail this winter,” said Ines Osk, who runs the ferry. “The boat is old.”</p>
${filler('boat')}
${filler('wall')}
<p>“We will not sail this winter,” said Bram Tull, a fisherman from Alder Point.</p>
${filler('pier')}
<p>Zoë Ångström, the mayor, said the café at the pier would be closed until the spring at the earliest.</p>
${filler('café')}
<p>“The money is gone,” Ms Ångström said on Telegram. “There is nothing that the town could still sell.</p>
<p>“And nobody will lend a town like this one another crown before the next election, whatever the minister may say.”</p>
${filler('budget')}
${filler('winter')}
</article></body></html>`;

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: PageServer;
  let page: Page;
  let downloads: string;
  let address: string;

  /** Move with Tab until the focus is on the control of that name. */
  const tabTo = async (popup: Popup, label: string): Promise<void> => {
    for (let presses = 0; presses < 40; presses++) {
      const focused = await popup.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        return element instanceof HTMLSelectElement
          ? (element.labels[0]?.querySelector('span')?.textContent ?? '')
          : (element?.textContent?.trim() ?? '');
      });
      if (focused === label) return;
      await popup.press('Tab');
    }
    throw new Error(`Tab does not lead to “${label}”.`);
  };
  const choose = (popup: Popup, format: string): Promise<void> =>
    popup.evaluate((value) => {
      const select = document.querySelector<HTMLSelectElement>('#take-along select');
      if (!select) return;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, format);
  const statusOf = (popup: Popup): Promise<string> =>
    popup.evaluate(() => [...document.querySelectorAll('[role="status"]')].map((one) => one.textContent).join('|'));
  /** What is on the clipboard, by pasting it into a page; for spelling the browser would fetch a dictionary. */
  const pasted = async (): Promise<string> => {
    await browser.closePopup();
    const sheet = await browser.open(
      server.add('/sheet.html', '<!doctype html><title>Sheet</title><textarea spellcheck="false"></textarea>'),
    );
    await sheet.focus('textarea');
    await sheet.keyboard.down('Control');
    await sheet.keyboard.press('v', { commands: ['Paste'] });
    await sheet.keyboard.up('Control');
    const text = await waitFor('what is pasted', () => sheet.$eval('textarea', (area) => area.value));
    await sheet.close();
    await page.bringToFront();
    return text;
  };
  /** The text of the saved file. A browser makes an empty one first, under its name, and fills it by way of another. */
  const saved = (end: string): Promise<string> =>
    waitFor(`a file .${end}`, async () => {
      const file = (await readdir(downloads)).find((one) => one.endsWith(`.${end}`));
      const text = file === undefined ? '' : await readFile(path.join(downloads, file), 'utf8');
      return text !== '' && text;
    });
  const statementsOf = ({ speakers, unclear }: Exported): ExportedStatement[] => [
    ...speakers.flatMap(({ statements }) => statements),
    ...unclear,
  ];
  /** Follow a link in a new tab and return the words that are painted as its target, and the paragraph they stand in. */
  const followed = async (link: string): Promise<Painted> => {
    const tab = await browser.open('about:blank');
    await tab.setViewport({ width: 700, height: 500 });
    await tab.goto(link);
    await tab.bringToFront();
    let painted: Painted = { words: '', paragraph: '' };
    await waitFor('the target to be painted', async () => {
      const picture = await tab.screenshot({ encoding: 'base64' });
      painted = await tab.evaluate(findPainted, picture);
      return painted.words !== '';
    }).catch(() => undefined);
    await tab.close();
    return painted;
  };
  const expectLinksToLead = async (statements: readonly ExportedStatement[]): Promise<void> => {
    expect(statements).toHaveLength(4);
    for (const { text, source, link } of statements) {
      expect(link.startsWith(`${address}#:~:text=`), link).toBe(true);
      const { words, paragraph } = await followed(link);
      expect(letters(words), link).toBe(letters(text.join(' ')));
      // Of the same words in two places, those of this speaker.
      expect(paragraph).toContain(source ?? '');
    }
  };

  beforeAll(async () => {
    downloads = await mkdtemp(path.join(tmpdir(), 'lector-downloads-'));
  });
  afterAll(() => rm(downloads, { recursive: true, force: true }));
  launchForAll(
    name,
    (launched, serving) => {
      browser = launched;
      server = serving;
      address = serving.add('/ferry.html', story);
    },
    () => ({ downloads }),
  );
  beforeEach(async () => {
    page = await browser.open(address);
  });
  afterEach(async () => {
    await browser.closePopup();
    await page.close();
    expect(await browser.extensionErrors()).toEqual([]);
  });

  it('copies by the keyboard, says so once, and every link leads to its exact words', async () => {
    const popup = await openPopup(browser, page);
    await tabTo(popup, 'Copy or save');
    await popup.press('Enter');
    expect(await popup.axe()).toEqual([]);
    await choose(popup, 'json');
    await tabTo(popup, 'Copy');
    await popup.press('Enter');
    const status = await waitFor('the status', async () => /Copied \d+ statements/.exec(await statusOf(popup))?.[0]);
    expect(await popup.axe()).toEqual([]);
    const exported = JSON.parse(await pasted()) as Exported;
    const statements = statementsOf(exported);
    expect(status).toBe(`Copied ${statements.length} statements`);
    expect(statements.map(({ text }) => text.join(' ')).filter((words) => words.includes('not sail'))).toHaveLength(2);
    await expectLinksToLead(statements);
  });

  it('saves Markdown, JSON and CSV without asking for a permission', async () => {
    const popup = await openPopup(browser, page);
    await tabTo(popup, 'Copy or save');
    await popup.press('Enter');
    for (const [format, end] of [
      ['markdown', 'md'],
      ['json', 'json'],
      ['csv', 'csv'],
    ] as const) {
      await choose(popup, format);
      await tabTo(popup, 'Save');
      await popup.press('Enter');
      await popup.waitForText(`as ferry-to-osk-may-not-sail.${end}`);
      const text = await saved(end);
      expect(text).toContain('Ines Osk');
      expect(text).toContain('#:~:text=');
    }
    expect(await saved('csv')).toMatch(/^\uFEFF"speaker",/);
  });

  it('copies one statement by Ctrl+C on it', async () => {
    const popup = await openPopup(browser, page);
    await popup.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.statement')];
      buttons.find((one) => one.textContent?.includes('café'))?.focus();
    });
    await popup.press('Control+c');
    await waitFor('the status', async () => (await statusOf(popup)).includes('Copied 1 statement'));
    const text = await pasted();
    expect(text).toMatch(/^the café at the pier would be closed .*\nZoë Ångström.*\(reported.*\nFerry to Osk/);
    expect(letters((await followed(text.split('\n').at(-1) ?? '')).words)).toContain(letters('café at the pier'));
  });

  it('opens a long list by the keyboard, and the focus goes on where it was opened', async () => {
    const remarks = Array.from({ length: 9 }, (_, at) => `<p>“The wall at pier ${at} is old,” said Ines Osk.</p>`);
    await page.goto(server.add('/remarks.html', story.replace('</h1>', `</h1>${remarks.join('')}`)));
    const popup = await openPopup(browser, page);
    const shown = () =>
      popup.evaluate(() => [...document.querySelectorAll('.statement .gist')].map((gist) => gist.textContent ?? ''));
    const before = await shown();
    expect(before.filter((gist) => gist.includes('at pier'))).toHaveLength(4);
    const more = await popup.evaluate(() => document.querySelector('.more')?.textContent ?? '');
    expect(more).toMatch(/^Show \d+ more of Ines Osk$/);
    await tabTo(popup, more);
    await popup.press('Enter');
    await waitFor('the focus on the first that was hidden', () =>
      popup.evaluate(() => document.activeElement?.textContent?.includes('at pier 4')),
    );
    expect((await shown()).filter((gist) => gist.includes('at pier'))).toHaveLength(9);
    expect(await popup.axe()).toEqual([]);
  });

  it('has links that lead there too when they are made without the page', async () => {
    const text = withPage(story, address, (document) => {
      const analysis = analyze(document);
      return analysis ? exportJson(analysis, summarizeStatements(analysis), { url: address }) : '{}';
    });
    await expectLinksToLead(statementsOf(JSON.parse(text) as Exported));
  });
});

const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');

interface Painted {
  readonly words: string;
  readonly paragraph: string;
}

/** Runs in the page: the words that stand where the picture is painted in the colour of the target. */
async function findPainted(picture: string): Promise<Painted> {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is nothing to draw on.');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const scale = image.width / innerWidth;
  const isPainted = (x: number, y: number): boolean => {
    const at = (Math.round(y * scale) * image.width + Math.round(x * scale)) * 4;
    return (data[at] ?? 0) > 240 && (data[at + 1] ?? 255) < 15 && (data[at + 2] ?? 0) > 240;
  };
  const words: string[] = [];
  let paragraph = '';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const match of (node.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const { left, top, width, height } = range.getBoundingClientRect();
      if (height === 0 || !isPainted(left + width / 2, top + height / 2)) continue;
      words.push(match[0]);
      paragraph ||= node.parentElement?.textContent ?? '';
    }
  }
  return { words: words.join(' '), paragraph };
}
