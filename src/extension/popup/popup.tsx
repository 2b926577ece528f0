// The popup's entry. `?tab=ID` names the tab where the popup stands in a tab of its own; else it is the active one.

import { render } from 'preact';
import browser from 'webextension-polyfill';
import { App } from './app.tsx';
import { Connection } from './connection.ts';
import { viewOf } from './view-model.ts';

const named = new URLSearchParams(location.search).get('tab');
if (named !== null) document.documentElement.classList.add('page');

async function start(): Promise<void> {
  const [active] = named === null ? await browser.tabs.query({ active: true, currentWindow: true }) : [];
  const tabId = active?.id ?? Number(named ?? -1);
  const connection = new Connection(tabId, (state) => {
    render(<App view={viewOf(state, new Date())} actions={connection} />, document.body);
  });
  await connection.start();
}

void start();
