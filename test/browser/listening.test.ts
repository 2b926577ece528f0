// What a reader can do while listening, in real browsers: hear only one speaker, move by speaker, go back, go on where one stopped.

import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type Popup, waitFor } from './harness/browser.ts';
import { openPopup } from './harness/open-popup.ts';
import { type Visit, visitEach } from './harness/visit.ts';

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: BrowserUnderTest;
  let page: Page;
  let visit: Visit;

  /** Press the button whose text begins so, in the part of the popup that contains `within` if given. */
  const pressButton = (popup: Popup, label: string, within = ''): Promise<unknown> =>
    waitFor(label, () =>
      popup.evaluate(
        (start, around) => {
          const places = [...document.querySelectorAll<HTMLElement>('section, .speaker')];
          const place = around === '' ? document : places.findLast((one) => one.textContent?.includes(around));
          const buttons = [...(place?.querySelectorAll('button') ?? [])];
          const button = buttons.find((one) => (one.ariaLabel ?? one.textContent ?? '').trim().startsWith(start));
          button?.click();
          return button !== undefined;
        },
        label,
        within,
      ),
    );

  /** Choose what the panel of sound offers under this value. */
  const chooseSound = async (popup: Popup, value: string): Promise<void> => {
    await waitFor(`the choice of ${value}`, () =>
      popup.evaluate((wanted) => {
        document.querySelector<HTMLElement>('[aria-controls="sound"][aria-expanded="false"]')?.click();
        const selects = [...document.querySelectorAll<HTMLSelectElement>('#sound select')];
        const select = selects.find((one) => [...one.options].some((option) => option.value === wanted));
        if (!select) return false;
        select.value = wanted;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      }, value),
    );
  };

  visitEach(name, (opened) => {
    visit = opened;
    ({ browser, page } = opened);
  });

  it('paints the sentence that is heard on the page, in another way than the words around', async () => {
    await browser.setWordMs(3_000);
    const popup = await openPopup(browser, page);
    await popup.press('Enter');
    await waitFor('the mark', async () => (await visit.markedText('sentence')) !== '');
    await browser.closePopup();
    const clip = await page.evaluate(() => {
      const [range] = (CSS.highlights.get('lector-sentence') as Iterable<Range> | undefined) ?? [];
      const [line] = range?.getClientRects() ?? [];
      return {
        x: (line?.x ?? 0) + scrollX,
        y: (line?.y ?? 0) + scrollY,
        width: line?.width ?? 0,
        height: line?.height ?? 0,
      };
    });
    const marked = await page.screenshot({ clip, encoding: 'base64' });
    await page.evaluate(() => CSS.highlights.clear());
    expect(await page.screenshot({ clip, encoding: 'base64' })).not.toBe(marked);
  });

  it('reads only what one speaker said, marked in the page, and then everything again from there', async () => {
    const popup = await openPopup(browser, page);
    await pressButton(popup, 'Hear only this speaker', 'Davit Korr');
    await popup.waitForText('Only what Davit Korr said is read.');
    expect(await popup.axe()).toEqual([]);
    await visit.hearTexts(2);
    await waitFor('the mark', async () => (await visit.markedText('sentence')).includes('A chair that stays empty'));
    await popup.waitForText('Heard to the end');
    const texts = await visit.heardTexts();
    expect(texts).toHaveLength(3);
    expect(texts[0]).toMatch(/^Water Minister Davit Korr told reporters/);
    expect(texts[1]).toMatch(/^"A chair that stays empty/);
    expect(texts[2]).toMatch(/^The minister added that farmers/);
    await pressButton(popup, 'Hear only this speaker', 'Davit Korr');
    await waitFor('all of it', async () => !(await popup.text()).includes('Only what Davit Korr'));
    expect(await popup.text()).toContain('Sentence 11 of');
  });

  it('tells what is left out, and lets it be heard', async () => {
    const popup = await openPopup(browser, page);
    await popup.waitForText('Not read: 2 captions');
    await pressButton(popup, 'Hear what is left out');
    await popup.waitForText('Heard to the end');
    expect(await visit.heardTexts()).toEqual([
      expect.stringMatching(/^The lakeside hall in Ardelle/),
      expect.stringMatching(/^The Tarsk dam stood half empty/),
    ]);
    expect(await popup.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Play');
    await pressButton(popup, 'Read everything');
    await popup.waitForText('Not read: 2 captions');
  });

  it('tells quotations by a second voice', async () => {
    await browser.setWordMs(8);
    const popup = await openPopup(browser, page);
    await pressButton(popup, 'Sound');
    await chooseSound(popup, 'second');
    await popup.press('Enter'); // Play has the focus.
    const spoken = async (voice: string) =>
      (await browser.spokenLog()).flatMap((entry) =>
        entry.type === 'speak' && entry.voice?.includes(voice) ? [entry.text] : [],
      );
    await waitFor('two quotations', async () => (await spoken('British')).length >= 2, 30_000);
    for (const text of await spoken('British')) expect(text.trim()).toMatch(/^["“].*["”][,.]?$/s);
    expect((await spoken('English'))[0]).toMatch(/^River Talks Open/);
    await popup.press('Enter');
    await popup.evaluate(async () => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      await api.storage.local.remove('settings');
    });
  });

  it('does what is asked for all at once in the order in which it is asked', async () => {
    await browser.setWordMs(8);
    const popup = await openPopup(browser, page);
    const tabId = await popup.evaluate(async (part) => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      return (await api.tabs.query({})).find(({ url }) => url?.endsWith(part))?.id;
    }, new URL(page.url()).search);
    expect(tabId).toEqual(expect.any(Number));
    const ask = (...requests: readonly { readonly name: string; readonly params: object }[]): Promise<unknown> =>
      popup.evaluate((all) => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        return Promise.all(all.map((request) => api.runtime.sendMessage({ to: 'background', ...request })));
      }, requests);
    const play = { name: 'play', params: { tabId } };
    const stop = { name: 'stop', params: { tabId } };
    await ask(play, stop);
    expect(await visit.isSilent()).toBe(true);
    expect(await popup.text()).not.toContain('Pause');
    await browser.clearSpokenLog();
    await ask(play, { name: 'setQuotations', params: { style: 'words' } });
    await waitFor(
      'the quotation',
      async () => (await visit.heardTexts()).some((text) => text.includes('quote')),
      20_000,
    );
    await popup.waitForText('Pause');
    await ask(stop, { name: 'setQuotations', params: { style: 'plain' } });
    expect(await visit.isSilent()).toBe(true);
  });

  it('ends by itself at the end of the paragraph, the background stopped on the way, and goes on from there', async () => {
    const popup = await openPopup(browser, page);
    await pressButton(popup, 'More moves');
    await pressButton(popup, 'Next paragraph');
    await pressButton(popup, 'Sound');
    await chooseSound(popup, 'paragraph');
    await waitFor('it to be kept', () =>
      popup.evaluate(async () => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        const { reading } = await api.storage.session.get<{ reading?: { sleep?: { kind?: string } } }>('reading');
        return reading?.sleep?.kind === 'paragraph';
      }),
    );
    expect(await popup.axe()).toEqual([]);
    await browser.stopWorker();
    await popup.press('Enter'); // Play has the focus.
    await waitFor('it to sound', async () => (await visit.heardTexts()).length > 0, 20_000);
    await waitFor('the pause', () =>
      popup.evaluate(async () => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        const { reading } = await api.storage.session.get<{
          reading?: { sleep?: unknown; player?: { status?: string } };
        }>('reading');
        return reading?.player?.status === 'paused' && reading.sleep === null;
      }),
    );
    const heard = await visit.heardTexts();
    expect(heard.at(-1)).toMatch(/\.["”]?$/);
    await popup.press('Enter');
    await visit.hearTexts(heard.length + 2);
    expect((await visit.heardTexts()).slice(heard.length)).not.toContain(heard.at(-1));
  });

  it('moves by speaker, and ten seconds back', async () => {
    const popup = await openPopup(browser, page);
    await pressButton(popup, 'More moves');
    await pressButton(popup, 'Next speaker');
    await pressButton(popup, 'Next speaker');
    await browser.setWordMs(100_000);
    await popup.press('Enter'); // Play has the focus.
    await visit.hearTexts(1);
    expect((await visit.heardTexts())[0]).toMatch(/^Velmark also said/);
    await pressButton(popup, 'Back 10 seconds');
    await visit.hearTexts(2);
    expect((await visit.heardTexts())[1]).toMatch(/in a dry year\.$/);
  });

  it('lets a voice be heard before it is chosen for good, each at its own speed', async () => {
    const popup = await openPopup(browser, page);
    const choose = (label: string, value: RegExp) =>
      waitFor(label, () =>
        popup.evaluate(
          (name, wanted) => {
            const labels = [...document.querySelectorAll('label')];
            const select = labels.find((one) => one.textContent?.startsWith(name))?.querySelector('select');
            const option = [...(select?.options ?? [])].find((one) => new RegExp(wanted).test(one.text));
            if (!select || !option) return false;
            select.value = option.value;
            select.dispatchEvent(new Event('change', { bubbles: true }));
            return true;
          },
          label,
          value.source,
        ),
      );
    const speed = () =>
      popup.evaluate(() => document.querySelector<HTMLSelectElement>('label.speed select')?.selectedOptions[0]?.text);
    await choose('Voice', /British/);
    await choose('Speed', /^1.5×$/);
    // The list shows what was chosen at once; what counts is that it is kept.
    await waitFor('the speed', () =>
      popup.evaluate(async () => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        const { settings } = await api.storage.local.get('settings');
        return Object.values((settings as { rates?: Record<string, number> } | undefined)?.rates ?? {}).includes(1.5);
      }),
    );
    await pressButton(popup, 'Sound');
    await pressButton(popup, 'Try the voice');
    await visit.hearTexts(1);
    const [spoken] = (await browser.spokenLog()).filter((entry) => entry.type === 'speak');
    expect(spoken).toMatchObject({ text: expect.stringMatching(/^River Talks Open/), rate: 1.5 });
    expect(spoken?.voice).toMatch(/British/);
    await choose('Voice', /Browser’s choice/);
    await waitFor('the other speed', async () => (await speed()) === '1×');
    // Trying is not reading: nothing is marked, and nothing follows the headline.
    expect(await visit.markedText('sentence')).toBe('');
    expect(await visit.heardTexts()).toHaveLength(1);
    await choose('Voice', /British/);
    await waitFor('its speed again', async () => (await speed()) === '1.5×');
    await choose('Speed', /^1×$/);
    await choose('Voice', /Browser’s choice/);
  });

  it('goes on where the reader stopped, when the article is opened again', async () => {
    const address = page.url();
    const popup = await openPopup(browser, page);
    await popup.press('Enter');
    await visit.hearWords(40);
    await pressButton(popup, 'Pause');
    const last = (await visit.heardTexts()).at(-1) ?? '';
    await browser.closePopup();
    await page.goto(`${visit.server.origin}/local-story.html`);
    await page.goto(address);
    await browser.clearSpokenLog();
    const again = await openPopup(browser, page);
    expect(await again.text()).toContain('From the start');
    await again.press('Enter');
    await visit.hearTexts(1);
    expect((await visit.heardTexts())[0]?.endsWith(last.slice(-30))).toBe(true);
  });
});
