// How fast and by which voice: the same two choices in the popup and in the reading view.

import type { JSX } from 'preact';
import type { Voice } from '../../core/speech/engine.ts';
import type { Actions } from './connection.ts';
import type { ListenView } from './view-model.ts';
import type { VoiceChoices } from './voices.ts';
import { words } from './words.ts';

interface ChoiceProps {
  readonly listen: ListenView;
  readonly actions: Actions;
  readonly class: string;
}

/** The speed, of the voice that reads the article's language. */
export function SpeedChoice({ listen, actions, class: className }: ChoiceProps): JSX.Element {
  return (
    <label class={className}>
      <span>{words.speed}</span>
      <select
        value={String(listen.rate)}
        onChange={(event) => actions.setRate(listen.lang, Number(event.currentTarget.value))}
      >
        {listen.rates.map((rate) => (
          <option key={rate} value={String(rate)}>
            {words.rate(rate)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The voice for the article's language. */
export function VoiceChoice({ listen, actions, class: className }: ChoiceProps): JSX.Element {
  return (
    <label class={className}>
      <span>{words.voice}</span>
      <select
        value={listen.voice ?? ''}
        onChange={(event) => actions.setVoice(listen.lang, event.currentTarget.value || null)}
      >
        <VoiceOptions voices={listen.voices} />
      </select>
    </label>
  );
}

/** The voices to choose from, those that keep the text on the machine first. */
function VoiceOptions({ voices }: { voices: VoiceChoices }): JSX.Element {
  return (
    <>
      <option value="">{words.browsersChoice}</option>
      <VoiceGroup label={words.localVoices} voices={voices.local} />
      <VoiceGroup label={words.remoteVoices} voices={voices.remote} />
    </>
  );
}

function VoiceGroup({ label, voices }: { label: string; voices: readonly Voice[] }): JSX.Element | null {
  if (voices.length === 0) return null;
  return (
    <optgroup label={label}>
      {voices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
