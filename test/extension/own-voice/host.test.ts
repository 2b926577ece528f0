import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SpeechEvent } from '../../../src/core/speech/engine.ts';
import { type HostSpeech, VoiceHost } from '../../../src/extension/own-voice/host.ts';

/** A clock of sound that goes with the test's: what is to sound, and when. */
class FakeContext {
  readonly #startMs = Date.now();
  state = 'running';
  readonly destination = {};
  sounds: { start: number; length: number; stopped: number | null }[] = [];
  get currentTime(): number {
    return (Date.now() - this.#startMs) / 1000;
  }
  createGain = () => ({ gain: { value: 1 }, connect: () => undefined });
  createBuffer = (_channels: number, length: number, rate: number) => ({
    length: length / rate,
    copyToChannel: () => undefined,
  });
  createBufferSource() {
    const sound = { start: Number.NaN, length: 0, stopped: null as number | null };
    return {
      set buffer(buffer: { length: number }) {
        sound.length = buffer.length;
      },
      connect: () => undefined,
      disconnect: () => undefined,
      start: (at: number) => {
        sound.start = at;
        this.sounds.push(sound);
      },
      stop: () => {
        sound.stopped = this.currentTime;
      },
    };
  }
  close = async () => {
    this.state = 'closed';
  };
}

const rate = 1_000;
const speech = (text: string, change: Partial<HostSpeech> = {}): HostSpeech => ({
  text,
  voice: 'gmw/en-US',
  language: 'en',
  rate: 1,
  pitch: 1,
  volume: 1,
  pauseBeforeMs: 0,
  ...change,
});

function start() {
  const told: string[] = [];
  const contexts: FakeContext[] = [];
  const closed: string[] = [];
  const made: string[] = [];
  const panel: string[] = [];
  const host = new VoiceHost({
    controls: {
      show: ({ title }) => panel.push(title),
      pause: () => panel.push('paused'),
      end: () => panel.push('gone'),
    },
    outputLatency: () => 0.05,
    createContext: () => {
      const context = new FakeContext();
      contexts.push(context);
      return context as unknown as AudioContext;
    },
    // Half a second for each word, after 40 ms of work.
    createSynthesizer: () => ({
      speak: async ({ text }) => {
        made.push(text);
        await new Promise((resolve) => setTimeout(resolve, 40));
        if (text === 'broken') throw new Error('broken');
        const words = [...text.matchAll(/\w+/g)].map(({ index, 0: word }, at) => ({
          at: index,
          length: word.length,
          time: at / 2,
        }));
        return { samples: new Float32Array((words.length * rate) / 2), sampleRate: rate, words };
      },
      close: () => closed.push('synthesizer'),
    }),
    tell: (id, event: SpeechEvent) => told.push(`${id} ${event.type}${event.type === 'word' ? ` ${event.at}` : ''}`),
    onIdle: () => closed.push('all'),
  });
  return { host, told, contexts, closed, made, panel };
}

describe('VoiceHost', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('tells of every word when it is heard, and not before', async () => {
    const { host, told } = start();
    host.speak({ id: 1, speech: speech('One two.'), upcoming: [] });
    await vi.advanceTimersByTimeAsync(95);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(15);
    expect(told).toEqual(['1 start', '1 word 0']);
    await vi.advanceTimersByTimeAsync(500);
    expect(told).toEqual(['1 start', '1 word 0', '1 word 4']);
    await vi.advanceTimersByTimeAsync(800);
    expect(told.at(-1)).toBe('1 end');
  });

  it('puts what comes next right behind, and goes on with it before it is asked for', async () => {
    const { host, told, contexts, made } = start();
    const next = speech('Three.', { pauseBeforeMs: 300 });
    host.speak({ id: 1, speech: speech('One two.'), upcoming: [next, speech('Four.'), speech('Five.')] });
    await vi.advanceTimersByTimeAsync(400);
    // Two ahead, and no more.
    expect(made).toEqual(['One two.', 'Three.', 'Four.']);
    const [one, three, four] = contexts[0]?.sounds ?? [];
    expect((three?.start ?? 0) - (one?.start ?? 0)).toBeCloseTo(1 + 0.28 + 0.3, 5);
    expect((four?.start ?? 0) - (three?.start ?? 0)).toBeCloseTo(0.5 + 0.28, 5);
    await vi.advanceTimersByTimeAsync(1_800);
    expect(told.at(-1)).toBe('1 end');
    // Asked for late: it is told what it missed, and nothing sounds twice.
    host.speak({ id: 2, speech: next, upcoming: [speech('Four.')] });
    expect(told.slice(-2)).toEqual(['2 start', '2 word 0']);
    expect(contexts[0]?.sounds.map(({ stopped }) => stopped)).toEqual([null, null, null]);
  });

  it('drops what comes next when something else is asked for', async () => {
    const { host, told, contexts } = start();
    host.speak({ id: 1, speech: speech('One two.'), upcoming: [speech('Three.')] });
    await vi.advanceTimersByTimeAsync(300);
    host.speak({ id: 2, speech: speech('Nine.'), upcoming: [] });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(contexts[0]?.sounds.map(({ stopped }) => stopped !== null)).toEqual([true, true, false]);
    expect(told.slice(-3)).toEqual(['2 start', '2 word 0', '2 end']);
  });

  it('is silent at once when stopped, and tells of nothing more', async () => {
    const { host, told, contexts } = start();
    host.speak({ id: 1, speech: speech('One two three.'), upcoming: [speech('Four.')] });
    await vi.advanceTimersByTimeAsync(300);
    const before = told.length;
    host.stop();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(told).toHaveLength(before);
    expect(contexts[0]?.sounds.every(({ stopped }) => stopped !== null)).toBe(true);
  });

  it('is silent when stopped while the first sound is being made', async () => {
    const { host, contexts, told } = start();
    host.speak({ id: 1, speech: speech('One.'), upcoming: [] });
    host.stop();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(contexts[0]?.sounds).toEqual([]);
    expect(told).toEqual([]);
  });

  it('goes on when who asked is gone, and is taken over by who comes: at the word, or after the end', async () => {
    const { host, told } = start();
    const [one, two] = [speech('One two three.'), speech('Four five.')];
    host.speak({ id: 1, speech: one, upcoming: [two] });
    await vi.advanceTimersByTimeAsync(300);
    host.orphan();
    await vi.advanceTimersByTimeAsync(500);
    expect(host.adopt({ id: 7, speech: one, upcoming: [two] })).toBe(true);
    expect(told.slice(-2)).toEqual(['7 start', '7 word 4']);
    host.orphan();
    await vi.advanceTimersByTimeAsync(1_400);
    expect(host.adopt({ id: 8, speech: one, upcoming: [two] })).toBe(true);
    expect(told.at(-1)).toBe('8 end');
    host.speak({ id: 9, speech: two, upcoming: [] });
    expect(told.at(-1)).toBe('9 word 0');
    expect(host.adopt({ id: 10, speech: speech('Else.'), upcoming: [] })).toBe(false);
  });

  it('says so when a sentence cannot be made', async () => {
    const { host, told } = start();
    host.speak({ id: 1, speech: speech('broken'), upcoming: [] });
    await vi.advanceTimersByTimeAsync(100);
    expect(told).toEqual(['1 error']);
  });

  it('puts everything away when nothing has been said for a while, with no timer left', async () => {
    const { host, contexts, closed } = start();
    host.speak({ id: 1, speech: speech('One.'), upcoming: [] });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(closed).toEqual([]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(closed).toEqual(['synthesizer', 'all']);
    expect(contexts[0]?.state).toBe('closed');
    expect(vi.getTimerCount()).toBe(0);
    host.speak({ id: 2, speech: speech('Two.'), upcoming: [] });
    await vi.advanceTimersByTimeAsync(200);
    expect(contexts).toHaveLength(2);
  });

  it('has the system’s media panel while it is heard, and leaves it when everything is put away', async () => {
    const { host, panel } = start();
    // A voice that is only tried is no reading.
    host.speak({ id: 1, speech: speech('One.'), upcoming: [] });
    await vi.advanceTimersByTimeAsync(100);
    expect(panel).toEqual([]);
    const about = { title: 'Ferry stays in port', site: 'The Tarn Courier' };
    host.speak({ id: 2, speech: speech('One.'), upcoming: [], about });
    await vi.advanceTimersByTimeAsync(100);
    expect(panel.at(-1)).toBe('Ferry stays in port');
    host.stop();
    expect(panel.at(-1)).toBe('paused');
    host.speak({ id: 3, speech: speech('Two.'), upcoming: [], about });
    await vi.advanceTimersByTimeAsync(100);
    expect(panel.at(-1)).toBe('Ferry stays in port');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(panel.slice(-2)).toEqual(['paused', 'gone']);
  });
});
