import { describe, expect, it } from 'vitest';
import { combineEngines, longestForRemote } from '../../../src/core/speech/combine.ts';
import type { SpeechEvent, SpeechRequest, Voice } from '../../../src/core/speech/engine.ts';
import { FakeEngine } from './fake-engine.ts';

const voice = (id: string, lang: string, change: Partial<Voice> = {}): Voice => ({
  id,
  name: id,
  lang,
  remote: false,
  ...change,
});
const ask = (change: Partial<SpeechRequest> = {}): SpeechRequest => ({
  id: 1,
  text: 'It rained.',
  lang: 'en',
  voice: null,
  rate: 1,
  pitch: 1,
  volume: 1,
  pauseBeforeMs: 0,
  upcoming: [],
  avoided: [],
  ...change,
});
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function start() {
  const system = new FakeEngine([voice('kate', 'en'), voice('cloud', 'en', { remote: true })]);
  const own = new FakeEngine([voice('own-en', 'en', { own: true }), voice('own-de', 'de', { own: true })]);
  const waits: (() => void)[] = [];
  const engine = combineEngines({
    engines: [system, Object.assign(own, { paces: true })],
    wait: (_delayMs, then) => {
      waits.push(then);
      return () => void waits.splice(waits.indexOf(then), 1);
    },
  });
  const events: SpeechEvent[] = [];
  const speak = async (change: Partial<SpeechRequest> = {}): Promise<void> => {
    engine.speak(ask(change), (event) => events.push(event));
    await settle();
  };
  return { engine, system, own, events, waits, speak };
}

describe('combineEngines', () => {
  it('has the voices of all, and speaks with the best for the language', async () => {
    const { engine, system, own, events, speak } = start();
    expect((await engine.listVoices()).map(({ id }) => id)).toEqual(['kate', 'cloud', 'own-en', 'own-de']);
    await speak();
    expect([system.saying, own.saying]).toEqual(['It rained.', null]);
    await speak({ id: 2, lang: 'de', text: 'Es regnet.' });
    expect([system.saying, own.saying]).toEqual([null, 'Es regnet.']);
    expect(events).toEqual([
      { type: 'voice', voice: 'kate' },
      { type: 'voice', voice: 'own-de' },
    ]);
  });

  it('falls silent wherever it may be sounding, and says nothing that was asked for before', async () => {
    const { engine, system, own, speak } = start();
    engine.speak(ask(), () => undefined);
    engine.stop();
    await settle();
    expect(system.saying).toBe(null);
    await speak({ id: 2, voice: 'own-en' });
    engine.stop();
    expect([system.saying, own.saying]).toEqual([null, null]);
  });

  it('keeps the pause for an engine that keeps none', async () => {
    const { system, own, waits, speak } = start();
    await speak({ pauseBeforeMs: 300 });
    expect(system.saying).toBe(null);
    waits[0]?.();
    expect(system.saying).toBe('It rained.');
    await speak({ id: 2, pauseBeforeMs: 300, voice: 'own-en' });
    expect(own.requests.at(-1)).toMatchObject({ text: 'It rained.', pauseBeforeMs: 300 });
  });

  it('tells an engine of what comes next only as far as it is its own', async () => {
    const { own, system, speak } = start();
    const next = (text: string, lang: string, voice: string | null) => ask({ text, lang, voice });
    const upcoming = [next('One.', 'en', 'own-en'), next('Zwei.', 'de', null), next('Three.', 'en', 'kate')];
    const told = (engine: FakeEngine) => engine.requests.at(-1)?.upcoming.map(({ text, voice }) => [text, voice]);
    await speak({ lang: 'de', upcoming });
    expect(told(own)).toEqual([
      ['One.', 'own-en'],
      ['Zwei.', 'own-de'],
    ]);
    // Asked for by name, the other engines' voices are not waited for.
    await speak({ voice: 'own-en', upcoming });
    expect(told(own)).toEqual([['One.', 'own-en']]);
    await speak({ upcoming });
    expect(told(system)).toEqual([]);
  });

  it('tells the only engine that has voices of all that comes', async () => {
    const own = new FakeEngine([voice('own-en', 'en', { own: true })]);
    const engine = combineEngines({ engines: [new FakeEngine(), own], wait: () => () => undefined });
    engine.speak(ask({ upcoming: [ask({ text: 'One.' }), ask({ text: 'Two.' })] }), () => undefined);
    await settle();
    expect(own.requests[0]?.upcoming.map(({ text, voice }) => [text, voice])).toEqual([
      ['One.', 'own-en'],
      ['Two.', 'own-en'],
    ]);
  });

  it('silences the engine that a former worker left sounding, when its end leads on to another engine', async () => {
    const { engine, system, own } = start();
    own.sounding = true;
    Object.assign(own, {
      // It has gone on to the next sentence by itself.
      adopt: async (_request: SpeechRequest, listener: (event: SpeechEvent) => void) => {
        listener({ type: 'end' });
        return true;
      },
    });
    await engine.adopt?.(ask(), (event) => {
      if (event.type === 'end') engine.speak(ask({ id: 2, text: 'Next.' }), () => undefined);
    });
    await settle();
    expect([system.saying, own.sounding]).toEqual(['Next.', false]);
  });

  it('says when there is no voice, or none is left', async () => {
    const { events, speak } = start();
    await speak({ lang: 'fr' });
    await speak({ id: 2, avoided: ['kate', 'own-en'] });
    expect(events).toEqual([
      { type: 'error', reason: 'no-voice' },
      { type: 'error', reason: 'no-voice' },
    ]);
  });

  it('feeds a voice that sends the text away in parts, and counts its words in the whole', async () => {
    const { system, events, speak } = start();
    const text = `${'The ferry did not sail, and the crew went home, '.repeat(8)}and that was all.`;
    await speak({ text, voice: 'cloud' });
    const parts: string[] = [];
    for (let part = system.saying; part !== null; part = system.saying) {
      parts.push(part);
      system.send({ type: 'start' });
      system.sayWord('and');
      system.send({ type: 'end' });
    }
    expect(parts.length).toBeGreaterThan(2);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(longestForRemote);
    expect(parts.join(' ')).toBe(text);
    expect(events.filter(({ type }) => type === 'start')).toHaveLength(1);
    expect(events.filter(({ type }) => type === 'end')).toHaveLength(1);
    for (const event of events) if (event.type === 'word') expect(text.slice(event.at, event.at + 3)).toBe('and');
  });
});
