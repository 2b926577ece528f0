// The first-run page: what Lector does, the keys as the browser really set them, and one question.

import { render } from 'preact';
import browser from 'webextension-polyfill';
import { followComfort } from '../look/apply.ts';
import { type Comfort, loadComfort, saveComfort } from '../look/comfort.ts';
import { ChangeKeys, KeyList } from '../look/key-list.tsx';
import { type KeyRow, listKeys } from '../popup/keys.ts';
import { welcomeWords as words } from './words.ts';

document.title = words.title;

let keys: readonly KeyRow[] | null = null;

function draw(comfort: Comfort): void {
  const open = keys?.[0]?.keys;
  const choose = (screenReader: boolean): void => {
    const next = { ...comfort, screenReader };
    draw(next);
    void saveComfort(next);
  };
  render(
    <main id="article" class="page">
      <h1>{words.title}</h1>
      <p class="lead">
        {words.intro} {open && words.introKey(open)}
      </p>
      <section aria-labelledby="three">
        <h2 id="three">{words.three}</h2>
        <ol class="things">
          {words.things.map(({ title, text }) => (
            <li key={title}>
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </section>
      <section class="question" aria-labelledby="reader">
        <h2 id="reader" class="unseen">
          {words.screenReader}
        </h2>
        <label class="choice">
          <input
            type="checkbox"
            checked={comfort.screenReader}
            onChange={(event) => choose(event.currentTarget.checked)}
            aria-describedby="reader-advice"
          />
          <span>{words.screenReader}</span>
        </label>
        <p id="reader-advice" class="quiet">
          {words.screenReaderAdvice}
        </p>
      </section>
      {keys && (
        <section aria-labelledby="keys">
          <h2 id="keys">{words.keys}</h2>
          <KeyList keys={keys} />
          <ChangeKeys />
        </section>
      )}
      <p>{words.privacy}</p>
      <p>
        <a href="../options/options.html">{words.settings}</a>
      </p>
    </main>,
    document.body,
  );
}

async function start(): Promise<void> {
  const commands = browser.commands as typeof browser.commands | undefined;
  keys = commands ? listKeys(await commands.getAll()) : null;
  draw(await loadComfort());
}

followComfort((comfort) => keys && draw(comfort));
void start();
