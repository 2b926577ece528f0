// What is read, how quotations are told to the ear, and the reader's own pronunciations. Stored at once, and taken up by a reading
// that goes on.

import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { type QuotationStyle, quotationStyles } from '../../core/speech/plan.ts';
import type { Pronunciation } from '../../core/speech/say.ts';
import { skippableParts } from '../../core/speech/skipped.ts';
import { language, languages } from '../locales/say.ts';
import { words as shared } from '../popup/words.ts';
import { parsePronunciation, type Settings, saveSettings } from '../settings.ts';
import { forgetKeptPlaces } from '../stopped-at.ts';
import { sendToBackground } from '../to-background.ts';
import { optionsWords as words } from './words.ts';

/** Languages that a pronunciation may be for: those of the interface and of Lector's own voice. */
const spokenLanguages = [...languages, 'it', 'nl', 'pl', 'pt', 'sv', 'tr', 'ar'];

async function change(settings: Partial<Settings> | ((settings: Settings) => Partial<Settings>)): Promise<void> {
  await saveSettings(settings);
  await sendToBackground('takeUpSettings', {}).catch(() => undefined);
}

export function Listening({ settings }: { settings: Settings }): JSX.Element {
  return (
    <section class="comfort" aria-labelledby="listening">
      <h2 id="listening">{words.listening}</h2>
      <div class="groups">
        <fieldset>
          <legend>{words.readToo}</legend>
          {skippableParts.map((part) => (
            <label key={part} class="choice">
              <input
                type="checkbox"
                checked={!settings.skip.includes(part)}
                onChange={(event) => {
                  const isRead = event.currentTarget.checked;
                  void change(({ skip }) => ({
                    skip: [...skip.filter((one) => one !== part), ...(isRead ? [] : [part])],
                  }));
                }}
              />
              <span>{words.parts[part]}</span>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{shared.quotations}</legend>
          {quotationStyles.map((style: QuotationStyle) => (
            <label key={style} class="choice">
              <input
                type="radio"
                name="quotations"
                checked={settings.quotations === style}
                onChange={() => void change({ quotations: style })}
              />
              <span>{shared.quotationStyles[style]}</span>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{words.otherChoices}</legend>
          <label class="choice">
            <input
              type="checkbox"
              checked={settings.hideChrome}
              onChange={(event) => void change({ hideChrome: event.currentTarget.checked })}
            />
            <span>{words.hideChrome}</span>
          </label>
          <label class="choice">
            <input
              type="checkbox"
              checked={settings.keepPlaces}
              onChange={(event) => {
                const keepPlaces = event.currentTarget.checked;
                // Only then: a reading that goes on would keep its place once more.
                void change({ keepPlaces }).then(() => (keepPlaces ? undefined : forgetKeptPlaces()));
              }}
            />
            <span>{words.keepPlaces}</span>
          </label>
        </fieldset>
      </div>
      <Pronunciations list={settings.pronunciations} />
    </section>
  );
}

function Pronunciations({ list }: { list: readonly Pronunciation[] }): JSX.Element {
  const [problem, setProblem] = useState('');
  const written = useRef<HTMLInputElement>(null);
  const spoken = useRef<HTMLInputElement>(null);
  const lang = useRef<HTMLSelectElement>(null);
  const nameOf = (tag: string | null): string =>
    tag === null ? words.allLanguages : (new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag);
  const add = (): void => {
    const typed = { written: written.current?.value, spoken: spoken.current?.value, lang: lang.current?.value || null };
    const one = parsePronunciation(typed);
    setProblem(one ? '' : words.bothNeeded);
    written.current?.focus();
    if (!one) return;
    for (const input of [written.current, spoken.current]) if (input) input.value = '';
    const isSame = (other: Pronunciation): boolean => other.written === one.written && other.lang === one.lang;
    void change(({ pronunciations }) => ({ pronunciations: [...pronunciations.filter((it) => !isSame(it)), one] }));
  };
  const remove = (one: Pronunciation): void => {
    // The button is about to vanish.
    written.current?.focus();
    const isIt = (other: Pronunciation): boolean => other.written === one.written && other.lang === one.lang;
    void change(({ pronunciations }) => ({ pronunciations: pronunciations.filter((it) => !isIt(it)) }));
  };
  return (
    <fieldset class="pronunciations">
      <legend>{words.pronunciations}</legend>
      <p class="quiet">{words.pronunciationsAdvice}</p>
      {list.length > 0 && (
        <ul>
          {list.map((one) => (
            <li key={`${one.lang} ${one.written}`}>
              <span>
                <bdi>{one.written}</bdi> → <bdi>{one.spoken}</bdi> <span class="quiet">{nameOf(one.lang)}</span>
              </span>
              <button type="button" aria-label={words.removeOf(one.written)} onClick={() => remove(one)}>
                {words.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label>
          <span>{words.written}</span>
          <input
            ref={written}
            type="text"
            spellcheck={false}
            maxLength={100}
            aria-describedby="pronunciation-problem"
          />
        </label>
        <label>
          <span>{words.spoken}</span>
          <input ref={spoken} type="text" spellcheck={false} maxLength={200} />
        </label>
        <label>
          <span>{words.inLanguage}</span>
          <select ref={lang}>
            <option value="">{words.allLanguages}</option>
            {spokenLanguages.map((tag) => (
              <option key={tag} value={tag}>
                {nameOf(tag)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{words.add}</button>
      </form>
      <p id="pronunciation-problem" role="status">
        {problem}
      </p>
    </fieldset>
  );
}
