import { describe, expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { parsePronunciation, parseSettings, rateFor, withRate } = await import('../../src/extension/settings.ts');

describe('settings', () => {
  test('what is damaged falls back by itself, and nothing else is lost', () => {
    const settings = parseSettings({ rate: 40, volume: 0.4, skip: ['table', 'weather'], quotations: 'radio' });
    expect(settings).toMatchObject({ rate: 1, volume: 0.4, skip: ['caption'], quotations: 'radio' });
    expect(parseSettings('nonsense')).toEqual(parseSettings({}));
  });

  test('a speed is kept for the voice that was chosen, and else for all', () => {
    const chosen = parseSettings({ rate: 1.2, voices: { en: 'kate' } });
    const settings = { ...chosen, ...withRate(chosen, 'en-GB', 2.4) };
    expect(rateFor(settings, 'en')).toBe(2.4);
    expect(rateFor(settings, 'de')).toBe(1.2);
    const again = { ...settings, ...withRate(settings, 'de', 0.9) };
    expect([rateFor(again, 'en'), rateFor(again, 'de'), rateFor(again, 'en', 'bert')]).toEqual([2.4, 0.9, 0.9]);
  });

  test.each([
    [99, 6],
    [0, 0.5],
  ])('a speed of %d becomes %d', (asked, given) => {
    expect(withRate(parseSettings({}), null, asked)).toEqual({ rate: given });
  });

  test('of the pronunciations those that are of the form stay', () => {
    const good = { written: 'Ishel', spoken: 'eye shell', lang: 'en' };
    const { pronunciations } = parseSettings({
      pronunciations: [good, { written: '', spoken: 'x', lang: null }, 7, { written: 'Osk', spoken: 'Osk' }],
    });
    expect(pronunciations).toEqual([good]);
  });

  test('what is typed is trimmed, and refused where it is no pronunciation', () => {
    expect(parsePronunciation({ written: ' Osk ', spoken: 'Osque', lang: null })).toEqual({
      written: 'Osk',
      spoken: 'Osque',
      lang: null,
    });
    for (const typed of [
      { written: 'Osk', spoken: ' ', lang: null },
      { written: 'Osk', spoken: 'Osque', lang: 'English' },
      { written: 'x'.repeat(101), spoken: 'x', lang: null },
      null,
    ]) {
      expect(parsePronunciation(typed)).toBe(null);
    }
  });
});
