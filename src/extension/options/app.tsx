import type { JSX } from 'preact';
import type { Comfort } from '../look/comfort.ts';
import { ComfortForm } from '../look/comfort-form.tsx';
import { ChangeKeys, KeyList } from '../look/key-list.tsx';
import type { KeyRow } from '../popup/keys.ts';
import type { Settings } from '../settings.ts';
import { Listening } from './listening.tsx';
import { optionsWords as words } from './words.ts';

interface OptionsProps {
  readonly comfort: Comfort;
  readonly settings: Settings;
  readonly keys: readonly KeyRow[] | null;
  readonly onChange: (comfort: Comfort) => void;
}

export function Options({ comfort, settings, keys, onChange }: OptionsProps): JSX.Element {
  return (
    <main id="article" class="page">
      <h1>{words.title}</h1>
      <Preview />
      <ComfortForm comfort={comfort} onChange={onChange} hasFiles={true} />
      <Listening settings={settings} />
      {keys && (
        <section aria-labelledby="keys">
          <h2 id="keys">{words.keys}</h2>
          <KeyList keys={keys} />
          <ChangeKeys />
        </section>
      )}
      <p class="quiet">{words.privacy}</p>
      <p>
        <a href="../welcome/welcome.html">{words.welcome}</a>
      </p>
    </main>
  );
}

/** A piece of an article in the clothes of the reading view. */
function Preview(): JSX.Element {
  return (
    <section class="preview" aria-label={words.preview} lang="en">
      <h2>{words.previewHeadline}</h2>
      <p>{words.previewText}</p>
      <div class="passage">
        <div class="margin" aria-hidden="true">
          <p data-hue="0">
            <span class="name">{words.previewSpeaker}</span>
            <span class="detail">{words.previewRole}</span>
          </p>
        </div>
        <p>
          <span class="said" data-hue="0">
            {words.previewSaid}
          </span>
          {words.previewAfter}
        </p>
      </div>
      <p>
        <span class="heard">
          {words.spokenSentence}
          <span class="word">{words.spokenWord}</span>
          {words.spokenRest}
        </span>
      </p>
    </section>
  );
}
