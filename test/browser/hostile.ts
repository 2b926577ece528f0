// Pages whose author wants to harm the reader: markup that tries to run, to load, to send or to take over in whatever shows it.
// What runs in the page itself is the page's own affair; nothing of it may reach Lector's documents.

import type { Page } from 'puppeteer-core';
import { seeded } from '../core/article/mutate.ts';
import { type BrowserName, type BrowserUnderTest, type Popup, waitFor } from './harness/browser.ts';
import { isReaderOpen } from './harness/open-reader.ts';
import type { PageServer } from './harness/server.ts';
import { launchForAll } from './harness/visit.ts';

/** What hostile pages call upon by themselves. */
const hostileHosts = ['evil.example:443'];

const call = 'globalThis.lectorHarmed=1';

/** What is tried, each as the inside of a paragraph or beside one. */
const attempts: readonly ((mark: string) => string)[] = [
  (mark) => `<script>${call}</script>${mark}`,
  (mark) => `<img src="data:image/gif;base64,AA" onerror="${call}" alt="${mark}">`,
  (mark) => `<svg onload="${call}"><text>${mark}</text></svg>`,
  (mark) => `<svg><script>${call}</script><a xlink:href="javascript:${call}"><text>${mark}</text></a></svg>`,
  (mark) => `<svg><foreignObject><p onclick="${call}">${mark}</p></foreignObject></svg>`,
  (mark) =>
    `<svg><animate attributeName="href" values="javascript:${call}"></animate><use href="#x"></use></svg>${mark}`,
  (mark) =>
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${call}&gt;">${mark}`,
  (mark) => `<math href="javascript:${call}"><mi>${mark}</mi></math>`,
  (mark) => `<a href="javascript:${call}">${mark}</a>`,
  (mark) => `<a href=" jAvA&#x09;script:${call}">${mark}</a>`,
  (mark) => `<a href="data:text/html,<script>${call}</script>">${mark}</a>`,
  (mark) => `<a href="vbscript:${call}" onfocus="${call}">${mark}</a>`,
  (mark) => `<a href="blob:https://tarn.example/1">${mark}</a>`,
  (mark) => `<noscript><p title="</noscript><img src=x onerror=${call}>">${mark}</p></noscript>`,
  (mark) => `<template><script>${call}</script>${mark}</template>`,
  (mark) => `<textarea></textarea><img src=data: onerror="${call}">${mark}`,
  (mark) => `<style>*{background:url(/stolen?${mark})}</style>${mark}`,
  (mark) => `<p style="background:url(javascript:${call});position:fixed;inset:0">${mark}</p>`,
  (mark) =>
    `<form action="/stolen" id="app"><input name="attributes"><button formaction="javascript:${call}">${mark}</button></form>`,
  (mark) => `<iframe srcdoc="<script>parent.lectorHarmed=1</script>"></iframe>${mark}`,
  (mark) =>
    `<object data="data:text/html,<script>${call}</script>"></object><embed src="data:image/svg+xml,<svg onload=${call}/>">${mark}`,
  (mark) => `<base href="https://evil.example/">${mark}`,
  (mark) => `<meta http-equiv="refresh" content="9999;url=javascript:${call}">${mark}`,
  (mark) => `<p id="document" name="body"><img name="getElementById" alt=""><img id="location" alt="">${mark}</p>`,
  (mark) => `<a id="browser" name="runtime"></a><a id="chrome" name="runtime" href="/x"></a>${mark}`,
  (mark) => `\u202e${mark}\u202c \u2066${mark}\u2069\u200b\u200d\ufeff`,
  (mark) => `<p title="${'A'.repeat(20_000)}" data-${'x'.repeat(300)}="${'<'.repeat(100)}">${mark}</p>`,
  (mark) => `${'<b><i>'.repeat(150)}${mark}${'</i></b>'.repeat(150)}`,
  (mark) => `${`<ul><li>${mark}`.repeat(150)}${'</li></ul>'.repeat(150)}`,
  (mark) =>
    `${'<blockquote><div lang="de"><div lang="en">'.repeat(60)}${mark}${'</div></div></blockquote>'.repeat(60)}`,
  (mark) => `&lt;img src=x onerror=${call}&gt; ${mark} {{constructor.constructor('${call}')()}}`,
  (mark) => `<details ontoggle="${call}" open><summary>${mark}</summary></details>`,
  (mark) => `<video controls><source onerror="${call}"></video><audio src="data:," onerror="${call}"></audio>${mark}`,
  (mark) => `<marquee onstart="${call}">${mark}</marquee><dialog open onclose="${call}">${mark}</dialog>`,
  (mark) => `<x-harm onclick="${call}" contenteditable autofocus tabindex="0" onfocus="${call}">${mark}</x-harm>`,
  (mark) => `<table background="/stolen"><tr><td onmouseover="${call}">${mark}</td></tr></table>`,
  (mark) =>
    `<ul><li style="list-style:url(/stolen?${mark})">${mark}<ul><li><isindex action="javascript:${call}">${mark}</li></ul></li></ul>`,
];

/** A page that takes some of what Lector's scripts might trust and makes it lie. */
const traps = `<script>
Object.prototype.status = 'article'; Object.prototype.tabId = 1; Object.prototype.to = 'background';
Array.prototype.map = function () { return ['<img src=x onerror=${call}>']; };
Array.prototype.toJSON = () => 'no'; String.prototype.trim = () => 'no'; JSON.parse = () => ({});
Range.prototype.setStart = () => { throw new Error('no'); };
Document.prototype.createTreeWalker = () => null; Node.prototype.cloneNode = () => null;
CSS.highlights.set = () => { throw new Error('no'); };
addEventListener('message', () => undefined); postMessage({ to: 'background', name: 'play', params: { tabId: 1 } }, '*');
</script>`;

/** Return a page with so many attempts in a real article, the same for the same seed. */
function hostilePage(seed: number, count: number): string {
  const random = seeded(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const paragraphs = Array.from({ length: count }, (_, at) => {
    const mark = `mark${seed}x${at}`;
    const one = pick(attempts)(mark);
    // Some in one another, as parsers disagree about most.
    const attempt = random() < 0.3 ? pick(attempts)(mark).replace(mark, () => one) : one;
    const words = `“The tide took the ${pick(['north', 'south', 'old', 'new'])} pier of Tarn in night ${at} of the gale, and nobody saw it go,” said Mara Ellison, who keeps the harbour’s books. ${attempt} The council meets again in ${at + 2} days to hear what it will cost.`;
    return random() < 0.5 ? `<p>${words}</p>` : `<div>${attempt}<p>${words}</p></div>`;
  });
  const hostile = `&lt;img src=x onerror=${call}&gt;`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The pier ${hostile}</title>
<meta name="author" content="${hostile}"><meta property="og:site_name" content="${hostile}">
<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"status":"article"},"headline":"The pier","author":{"name":"</scr\\u0069pt><img onerror=${call}>"},"url":"javascript:${call}"}</script>
${seed % 2 === 0 ? traps : ''}</head><body><article><h1>The pier ${hostile}</h1><figure><img src="data:," alt='" onerror="${call}'><figcaption>${hostile}</figcaption></figure>
${paragraphs.join('\n')}</article></body></html>`;
}

/** Runs in a document of Lector's: what is in it that must not be, and whether anything of the page's ran. */
export function findHarm(): string[] {
  const harm: string[] = [];
  if ('lectorHarmed' in globalThis) harm.push('a script of the page ran');
  const built = /^(?:script|iframe|object|embed|base|frame|form|style|template|math|video|audio|x-harm|marquee)$/i;
  for (const element of document.querySelectorAll('*')) {
    // In the head and in the settings are scripts and a form of our own.
    if (built.test(element.tagName) && !element.closest('head, #text')) harm.push(`<${element.tagName}>`);
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) harm.push(`${element.tagName} ${name}`);
      if (
        /^(?:href|src|action|formaction|xlink:href|background)$/i.test(name) &&
        /^\s*(?:java|vb|data:text)/i.test(value)
      )
        harm.push(`${element.tagName} ${name}=${value.slice(0, 30)}`);
    }
  }
  return harm;
}

/** Less than this of a page in sentences is no article: see is-article.ts. */
const leastSentences = 0.25;

/**
 * Runs in a hostile page: how much of its words is of the article that was written. A browser may make of the rest whatever it
 * likes: where a formula is not closed, one takes the article's end into it, another the lists.
 */
function shareOfSentences(): number {
  let all = '';
  // By what the traps of the page leave alone.
  const read = (parent: Node): void => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) all += node.nodeValue ?? '';
      else if (!/^(?:math|script|style)$/i.test(node.nodeName)) read(node);
    }
  };
  read(document.documentElement);
  all = all.replace(/\s+/g, '');
  const written = /“Thetidetookthe\w+pier[^”]*”saidMaraEllison,whokeepstheharbour’sbooks\.|Thecouncilmeets[^.]*\./g;
  return 1 - all.replace(written, '').length / all.length;
}

const has = (popup: Popup, selector: string): Promise<boolean> =>
  popup.evaluate((wanted) => document.querySelector(wanted) !== null, selector);

const press = (popup: Popup, selector: string): Promise<void> =>
  popup.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);

/** Open the popup and the reading view on a hostile page; return all that went wrong, which should be nothing. */
async function endure(
  browser: BrowserUnderTest,
  server: PageServer,
  page: Page,
  html: string,
): Promise<readonly string[]> {
  const harm: string[] = [];
  await page.goto(server.add(`/hostile-${harm.length}.html`, html));
  const before = browser.requests().length;
  const popup = await browser.pressToolbarButton(page);
  await waitFor('an answer', () =>
    popup.evaluate(
      () => document.querySelector('h1') !== null && document.querySelector('[aria-busy="true"]') === null,
    ),
  );
  harm.push(...(await popup.evaluate(findHarm)).map((one) => `popup: ${one}`));
  if (!(await has(popup, '.bar .start'))) {
    const share = await page.evaluate(shareOfSentences);
    if (share >= leastSentences) return [...harm, `no article was found, and ${share} of the page is of one`];
    // What the reader is offered instead.
    await press(popup, '.message button');
    await waitFor('the main text', () => has(popup, '.bar .start'));
    harm.push(...(await popup.evaluate(findHarm)).map((one) => `popup: ${one}`));
  }
  await press(popup, '.bar .start');
  await waitFor('the reading view', () => isReaderOpen(page));
  await waitFor('the popup to close', async () => (await browser.popup()) === null);
  harm.push(...(await page.evaluate(findHarm)).map((one) => `reading view: ${one}`));
  const more = browser
    .requests()
    .slice(before)
    .filter(({ url }) => !url.endsWith('/favicon.ico'));
  return [...harm, ...more.map(({ url }) => `request: ${url}`), ...(await browser.extensionErrors())];
}

/**
 * Within a `describe`: launch the browser for all its tests. What is returned opens the hostile page of a seed with so many attempts
 * in it and tells what harm came of them.
 */
export function launchForHostile(name: BrowserName): (seed: number, attempts: number) => Promise<readonly string[]> {
  let browser: BrowserUnderTest;
  let server: PageServer;
  launchForAll(
    name,
    (launched, serving) => {
      browser = launched;
      server = serving;
    },
    { hosts: hostileHosts },
  );
  return async (seed, attempts) => {
    const page = await browser.open('about:blank');
    try {
      return await endure(browser, server, page, hostilePage(seed, attempts));
    } finally {
      await browser.closePopup();
      await page.close();
    }
  };
}
