import { describe, expect, it } from 'vitest';
import { chooseVoice } from '../../../src/core/speech/choose-voice.ts';
import type { Voice } from '../../../src/core/speech/engine.ts';

/** A voice in the notation "name lang", remote where the name begins with "cloud". */
const voices = (...lines: readonly string[]): Voice[] =>
  lines.map((line) => {
    const [name = '', lang] = line.split(' ');
    return { id: name, name, lang: lang ?? null, remote: name.startsWith('cloud') };
  });

describe('chooseVoice', () => {
  it.each([
    ['the voice of the very language', 'de-AT', voices('anna de-DE', 'eva de-AT'), null, 'eva'],
    ['another voice of the language', 'de-AT', voices('kate en-GB', 'anna de_DE'), null, 'anna'],
    ['a local voice before a remote one that fits better', 'de-AT', voices('cloud de-AT', 'anna de-DE'), null, 'anna'],
    ['none before a remote one that nobody chose', 'de', voices('cloud de-DE'), null, undefined],
    ['the remote one that was chosen', 'de', voices('anna de-DE', 'cloud de-DE'), 'cloud', 'cloud'],
    ['none of another language', 'de', voices('kate en-GB'), null, undefined],
    ['one that does not tell its language', 'de', voices('kate en-GB', 'plain'), null, 'plain'],
    ['the best of those left when the chosen one is gone', 'en', voices('kate en-GB'), 'gone', 'kate'],
    ['the first local one for a text of unknown language', null, voices('cloud en', 'kate en-GB'), null, 'kate'],
    ['none of none', 'en', voices(), null, undefined],
  ])('takes %s', (_what, lang, list, chosen, expected) => {
    expect(chooseVoice(list, lang, chosen)?.name).toBe(expected);
  });
});
