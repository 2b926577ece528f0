// The options page: every choice, with a piece of an article that shows at once what it does.

import { render } from 'preact';
import browser from 'webextension-polyfill';
import { followComfort } from '../look/apply.ts';
import { type Comfort, defaultComfort, loadComfort } from '../look/comfort.ts';
import { listKeys } from '../popup/keys.ts';
import { loadSettings, parseSettings, type Settings, watchSettings } from '../settings.ts';
import { Options } from './app.tsx';
import { optionsWords as words } from './words.ts';

document.title = words.title;

let comfort: Comfort = defaultComfort;
let settings: Settings = parseSettings(null);
let keys: ReturnType<typeof listKeys> | null = null;

function draw(next: Comfort): void {
  comfort = next;
  render(<Options comfort={comfort} settings={settings} keys={keys} onChange={draw} />, document.body);
}

async function start(): Promise<void> {
  const commands = browser.commands as typeof browser.commands | undefined;
  keys = commands ? listKeys(await commands.getAll()) : null;
  settings = await loadSettings();
  draw(await loadComfort());
  // The popup changes them too.
  watchSettings((changed) => {
    settings = changed;
    draw(comfort);
  });
}

followComfort((next) => keys && draw(next));
void start();
