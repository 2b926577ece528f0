// A real Chromium or Firefox that is given pages at their own addresses, from memory: nothing is asked of the network, no script of
// a page runs, and the code of in-page.ts is there to call.

import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { requireExecutable } from '../harness/executable.ts';
import { proxyArguments, proxyPreferences, startRecordingProxy } from '../harness/recording-proxy.ts';
import type { Extracted, HidingSeen, inPage, Times } from './in-page.ts';

export interface OpenedPage {
  extract(): Promise<Extracted>;
  hide(): Promise<HidingSeen>;
  time(runs: number): Promise<Times>;
}

export interface PageOpener {
  /** Open a page; the one before is gone. */
  open(html: string, url: string): Promise<OpenedPage>;
  close(): Promise<void>;
}

/** Launch the browser. */
export async function launchPages(name: 'chromium' | 'firefox' = 'chromium'): Promise<PageOpener> {
  const { outputFiles } = await build({
    entryPoints: ['test/browser/extraction/in-page.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['chrome120', 'firefox128'],
    logLevel: 'warning',
  });
  const script = outputFiles[0]?.text ?? '';
  const css = readFileSync('src/extension/content.css', 'utf8');
  // The browser may begin to connect to where it is told to go before it is given the page, and to what the page names.
  const hosts: string[] = [];
  const proxy = await startRecordingProxy(hosts);
  const browser = await launch(name, proxy.port);
  return {
    async open(html, url) {
      for (const old of (await browser.pages()).slice(1)) await old.close();
      const page = await browser.newPage();
      await serve(page, html, url);
      for (const host of hostsIn(`${url} ${html}`)) hosts.push(`${host}:443`, host);
      if (name === 'chromium') await page.setJavaScriptEnabled(false);
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await page.evaluate(script);
      return callerOf(page, css);
    },
    async close() {
      await browser.close();
      await proxy.close();
    },
  };
}

function launch(name: 'chromium' | 'firefox', proxyPort: number): Promise<Browser> {
  const shared = { executablePath: requireExecutable(name), headless: true, protocolTimeout: 120_000 };
  if (name === 'firefox') {
    // Without it Firefox asks its maker for its settings, whatever the preferences say.
    const env = { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' };
    return puppeteer.launch({ ...shared, browser: 'firefox', env, extraPrefsFirefox: proxyPreferences(proxyPort) });
  }
  return puppeteer.launch({
    ...shared,
    pipe: true,
    args: ['--no-sandbox', '--no-first-run', '--disable-gpu', ...proxyArguments(proxyPort)],
  });
}

/** An address without its fragment, and without its scheme: Firefox may ask by another than it is told. */
function bare(url: string): string {
  return url.replace(/#.*$/, '').replace(/^https?:/, '');
}

/** The hosts that a page names. */
function hostsIn(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/\/\/([\w-]+(?:\.[\w-]+)+)/g)].map(([, host = '']) => host.toLowerCase()));
}

async function serve(page: Page, html: string, url: string): Promise<void> {
  let served = false;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    // A page that is gone asks for nothing any more.
    if (served || bare(request.url()) !== bare(new URL(url).href)) void request.abort().catch(() => undefined);
    else {
      served = true;
      // Scripts cannot be switched off in Firefox without ours.
      const headers = { 'content-security-policy': "script-src 'none'" };
      void request.respond({ contentType: 'text/html; charset=utf-8', headers, body: html }).catch(() => undefined);
    }
  });
}

function callerOf(page: Page, css: string): OpenedPage {
  type Global = { inPage: typeof inPage };
  return {
    extract: () => page.evaluate(() => (globalThis as unknown as Global).inPage.extract()),
    hide: () => page.evaluate((rules) => (globalThis as unknown as Global).inPage.hide(rules), css),
    time: (runs) => page.evaluate((count) => (globalThis as unknown as Global).inPage.time(count), runs),
  };
}

/** Return a page of our own of about as many elements as asked for. */
export function longPage(elements: number): string {
  const row =
    '<div class="row"><p>The ferry did not sail on <b>Monday</b>, and the crew went home through the rain.</p></div>';
  return `<!doctype html><h1>Ferry stays in harbour</h1><main>${row.repeat(Math.round(elements / 3))}</main>`;
}
