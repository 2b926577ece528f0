// The content script: runs in a page only after the reader asked for it there, and only does what needs the page.
// It may be injected again on every opening of the popup, and is at work once.

import { warmUps } from '../core/article/warm-up.ts';
import { Page } from './content/page.ts';
import { receive, toPage } from './messages.ts';

declare global {
  /** Set in our isolated world, which the page cannot see; for the scripts that are put in beside this one. */
  var lectorPage: Page | undefined;
}

if (!globalThis.lectorPage) {
  const page = new Page(document, window);
  globalThis.lectorPage = page;
  receive(
    'page',
    toPage,
    {
      tellWhat: () => 'page',
      report: ({ scope, ifPage }) => page.report(scope, ifPage),
      hide: ({ pageKey, hide }) => page.isPage(pageKey) && page.hide(hide),
      hidePart: ({ pageKey, part, hide }) => page.isPage(pageKey) && page.hidePart(part, hide),
      mark: ({ pageKey, ...spoken }) => page.isPage(pageKey) && page.mark(spoken),
      attend: ({ pageKey, reading }) => page.isPage(pageKey) && page.attend(reading),
      goToWords: ({ pageKey, content }) => page.isPage(pageKey) && page.goToWords(content),
      findFragments: ({ pageKey, contents }) => page.isPage(pageKey) && page.findFragments(contents),
      describeLayout: ({ pageKey }) => page.isPage(pageKey) && page.describeLayout(),
      goToHeadline: ({ pageKey }) => page.isPage(pageKey) && page.goToHeadline(),
      release: () => page.release(),
    },
    // Only the background has no tab.
    (sender) => sender.tab === undefined,
  );
  for (const warmUp of warmUps(document)) setTimeout(warmUp);
}
