// The popup's entry. `?tab=ID` names the tab where the popup stands in a tab of its own; else it is the active one.

import { render } from 'preact';
import browser from 'webextension-polyfill';
import { followComfort } from '../look/apply.ts';
import { takeReturn } from '../state.ts';
import { App } from './app.tsx';
import { Connection } from './connection.ts';
import { glanceAt } from './glance.ts';
import { viewOf } from './view-model.ts';
import { statementId } from './who-said-what.tsx';

followComfort();

const named = new URLSearchParams(location.search).get('tab');
if (named !== null) document.documentElement.classList.add('page');

async function start(): Promise<void> {
  const [active] = named === null ? await browser.tabs.query({ active: true, currentWindow: true }) : [];
  const tabId = active?.id ?? Number(named ?? -1);
  const glance = glanceAt(tabId, active?.url);
  // A reader who comes back from the words of a statement goes on at it.
  const wanted = await takeReturn(tabId);
  let comingBackTo = wanted;
  const connection = new Connection(tabId, (state) => {
    const view = viewOf(state, new Date());
    render(<App view={view} actions={connection} wanted={wanted} />, document.body);
    mark('usable', view.kind !== 'working');
    mark('whole', view.kind !== 'working' && view.kind !== 'glimpsed');
    const statement = comingBackTo === null ? null : document.getElementById(statementId(comingBackTo));
    if (!statement) return;
    comingBackTo = null;
    statement.focus();
  });
  await connection.start(glance);
}

const marked = new Set<string>();

/** Once, for whoever measures how long a reader waits. */
function mark(what: 'usable' | 'whole', isSo: boolean): void {
  if (isSo && !marked.has(what)) performance.mark(what);
  if (isSo) marked.add(what);
}

void start();
