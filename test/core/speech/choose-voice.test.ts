import { describe, expect, it } from 'vitest';
import { chooseVoice } from '../../../src/core/speech/choose-voice.ts';
import type { Voice } from '../../../src/core/speech/engine.ts';

/** A voice in the notation "name lang", remote where the name begins with "cloud", Lector's own where with "own". */
const voices = (...lines: readonly string[]): Voice[] =>
  lines.map((line) => {
    const [, name = '', lang] = /^(.*?)(?: ([a-z]{2}(?:[-_]\w+)*))?$/.exec(line) ?? [];
    return { id: name, name, lang: lang ?? null, remote: name.startsWith('cloud'), own: name.startsWith('own') };
  });

describe('chooseVoice', () => {
  it.each([
    ['the voice of the very language', 'de-AT', voices('anna de-DE', 'eva de-AT'), null, 'eva'],
    ['another voice of the language', 'de-AT', voices('kate en-GB', 'anna de_DE'), null, 'anna'],
    [
      'that of most speakers where no region is named',
      'en',
      voices('dialect en-GB-x-gbclan', 'kate en-GB', 'ann en_US'),
      null,
      'ann',
    ],
    [
      'the common speech of a region',
      'en-GB',
      voices('dialect en-GB-x-gbclan', 'ann en-US', 'kate en-UK', 'joan en-GB'),
      null,
      'joan',
    ],
    [
      'a dialect of the region before another region',
      'en-GB',
      voices('ann en-US', 'dialect en-GB-scotland'),
      null,
      'dialect',
    ],
    ['a voice whose tag is none', 'pt', voices('nina pt__'), null, 'nina'],
    ['a local voice before a remote one that fits better', 'de-AT', voices('cloud de-AT', 'anna de-DE'), null, 'anna'],
    ['none before a remote one that nobody chose', 'de', voices('cloud de-DE'), null, undefined],
    ['the remote one that was chosen', 'de', voices('anna de-DE', 'cloud de-DE'), 'cloud', 'cloud'],
    ['none of another language', 'de', voices('kate en-GB'), null, undefined],
    ['one that does not tell its language', 'de', voices('kate en-GB', 'plain'), null, 'plain'],
    ['the best of those left when the chosen one is gone', 'en', voices('kate en-GB'), 'gone', 'kate'],
    ['the first local one for a text of unknown language', null, voices('cloud en', 'kate en-GB'), null, 'kate'],
    ['none of none', 'en', voices(), null, undefined],
    [
      'a natural voice before an ordinary one',
      'en',
      voices('kate en-US', 'Ava (Premium) en-US'),
      null,
      'Ava (Premium)',
    ],
    [
      'a natural voice of another region too',
      'en-GB',
      voices('kate en-GB', 'Ava (Enhanced) en-US'),
      null,
      'Ava (Enhanced)',
    ],
    ['no joke before a voice', 'en-US', voices('Zarvox en-US', 'Bad News en-US', 'kate en-GB'), null, 'kate'],
    ['a voice before eSpeak’s variants of it', 'en-US', voices('English+Andy en-US', 'English en-GB'), null, 'English'],
    ['Lector’s own after every real one', 'de', voices('own de', 'anna de-DE'), null, 'anna'],
    ['Lector’s own where there is no other', 'de', voices('kate en-GB', 'cloud de-DE', 'own de'), null, 'own'],
    ['Lector’s own where it was chosen', 'de', voices('anna de-DE', 'own de'), 'own', 'own'],
    ['Norwegian for Bokmål', 'no', voices('kate en-GB', 'own nb'), null, 'own'],
  ])('takes %s', (_what, lang, list, chosen, expected) => {
    expect(chooseVoice(list, lang, chosen)?.name).toBe(expected);
  });

  it('takes the next best when one failed, whether it was chosen or not', () => {
    const list = voices('anna de-DE', 'bert de-DE', 'own de');
    expect(chooseVoice(list, 'de', 'anna', ['anna'])?.name).toBe('bert');
    expect(chooseVoice(list, 'de', null, ['anna', 'bert'])?.name).toBe('own');
    expect(chooseVoice(list, 'de', null, ['anna', 'bert', 'own'])).toBe(null);
  });
});
