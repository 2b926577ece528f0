// Lets a voice be heard that the reader thinks of choosing, with the headline or the first words of the article.

import type { Analysis } from '../../core/analyze.ts';
import type { SpeechEngine } from '../../core/speech/engine.ts';
import { planUtterances } from '../../core/speech/plan.ts';
import { Player } from '../../core/speech/player.ts';
import { waitFor } from '../engines/wait.ts';
import { rateFor, type Settings } from '../settings.ts';

export class Preview {
  readonly #engine: SpeechEngine;
  #player: Player | null = null;

  constructor(engine: SpeechEngine) {
    this.#engine = engine;
  }

  /** Speak with a voice (`Voice.id`); null is the one that would be chosen. */
  play(analysis: Analysis, voice: string | null, settings: Settings): void {
    this.end();
    const [utterance] = planUtterances(analysis);
    if (!utterance) return;
    this.#player = new Player({
      engine: this.#engine,
      utterances: [utterance],
      mannerFor: () => ({ voice, pitch: 1, volume: settings.volume }),
      wait: waitFor,
      onChange: () => undefined,
      state: { rate: rateFor(settings, utterance.lang, voice) },
    });
    this.#player.play();
  }

  end(): void {
    this.#player?.stop();
    this.#player = null;
  }
}
