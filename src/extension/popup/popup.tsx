// The popup's entry. `?tab=ID` names the tab where the popup stands in a tab of its own; else it is the active one.

import { render } from 'preact';
import { followComfort } from '../look/apply.ts';
import { takeReturn } from '../state.ts';
import { App } from './app.tsx';
import { Connection } from './connection.ts';
import type {} from './glance.ts';
import { type PopupState, viewOf } from './view-model.ts';
import { statementId } from './who-said-what.tsx';

followComfort();

const named = new URLSearchParams(location.search).get('tab');
if (named !== null) document.documentElement.classList.add('page');

async function start(): Promise<void> {
  const { tab, headline } = globalThis.lectorGlance;
  const tabId = (await tab)?.id ?? Number(named ?? -1);
  let wanted: number | null | undefined;
  let comingBackTo: number | null = null;
  const draw = (state: PopupState): void => {
    if (wanted === undefined) return;
    const view = viewOf(state, new Date());
    render(<App view={view} actions={connection} wanted={wanted} />, document.body);
    mark('usable', view.kind !== 'working');
    mark('whole', view.kind !== 'working' && view.kind !== 'glimpsed');
    const statement = comingBackTo === null ? null : document.getElementById(statementId(comingBackTo));
    if (!statement) return;
    comingBackTo = null;
    statement.focus();
  };
  const connection = new Connection(tabId, draw);
  const started = connection.start(headline);
  // A reader who comes back from the words of a statement goes on at it.
  comingBackTo = await takeReturn(tabId);
  wanted = comingBackTo;
  draw(connection.state);
  await started;
}

const marked = new Set<string>();

/** Once, for whoever measures how long a reader waits. */
function mark(what: 'usable' | 'whole', isSo: boolean): void {
  if (isSo && !marked.has(what)) performance.mark(what);
  if (isSo) marked.add(what);
}

void start();
