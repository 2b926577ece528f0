import { describe, expect, it } from 'vitest';
import { attributionsOf, marked, saidIn } from './marked.ts';

describe('German', () => {
  it.each([
    '[c „Die Brücke ist sicher“], [cue sagte] [s Mara Lindqvist].',
    '[s Die Bürgermeisterin] [cue sagte], [c die Brücke sei sicher].',
    '[s Die Behörde] [cue erklärte], [c dass die Brücke im Mai öffnet].',
    '[c »Die Brücke ist sicher«], [cue so] [s Lindqvist].',
  ])('%s', (line) => {
    const { text, said } = marked(line);
    expect(saidIn(text, 'de')).toEqual(said);
  });
});

describe('any other language: what is quoted, with nobody named', () => {
  it.each([
    ['fr', 'Elle a répondu : [c « Le pont est sûr, je vous le promets. »]'],
    ['ru', '[c «Мост безопасен, мы это проверили»], — сказала мэр.'],
  ])('%s: %s', (lang, line) => {
    const { text, said } = marked(line);
    expect(saidIn(text, lang).map(({ content }) => content)).toEqual(said.map(({ content }) => content));
  });
});

describe('damaged articles', () => {
  it('throw nothing and give spans inside the text', () => {
    const whole =
      '“The bridge is safe,” Mara Lindqvist said. “It will stand.”\n\nAccording to the office, ‘nobody’ was hurt.\n\nTom told her it was late, adding: "Go home."';
    let state = 7;
    const next = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 4294967296) * below);
    };
    const noise = ['“', '”', '"', "'", '‘', '’', '\n', ':', '\ud83d', 'é', ' said ', ''];
    for (let round = 0; round < 300; round++) {
      let text = whole;
      for (let cuts = 0; cuts < 4; cuts++) {
        const at = next(text.length);
        text = text.slice(0, at) + (noise[next(noise.length)] ?? '') + text.slice(at + next(6));
      }
      attributionsOf(text, ['en', 'de', 'fr'][next(3)] ?? 'en');
    }
  });
});
