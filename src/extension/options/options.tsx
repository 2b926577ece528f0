// The options page: every choice, with a piece of an article that shows at once what it does.

import { render } from 'preact';
import browser from 'webextension-polyfill';
import { followComfort } from '../look/apply.ts';
import { type Comfort, defaultComfort, loadComfort } from '../look/comfort.ts';
import { listKeys } from '../popup/keys.ts';
import { Options } from './app.tsx';
import { optionsWords as words } from './words.ts';

document.title = words.title;

let comfort: Comfort = defaultComfort;
let keys: ReturnType<typeof listKeys> | null = null;

function draw(next: Comfort): void {
  comfort = next;
  render(<Options comfort={comfort} keys={keys} onChange={draw} />, document.body);
}

async function start(): Promise<void> {
  const commands = browser.commands as typeof browser.commands | undefined;
  keys = commands ? listKeys(await commands.getAll()) : null;
  draw(await loadComfort());
}

followComfort((next) => keys && draw(next));
void start();
