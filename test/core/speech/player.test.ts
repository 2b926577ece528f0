import { describe, expect, it } from 'vitest';
import { planUtterances } from '../../../src/core/speech/plan.ts';
import { Player, type PlayerState } from '../../../src/core/speech/player.ts';
import { findSpokenWord } from '../../../src/core/speech/spoken-word.ts';
import { analysisOf } from './article.ts';
import { FakeEngine } from './fake-engine.ts';

function start(state: Partial<PlayerState> = {}) {
  const utterances = planUtterances(
    analysisOf('Ferry stays in port', ['The ferry did not sail. The crew went home.', 'It may sail on Friday.']),
  );
  const engine = new FakeEngine();
  const states: PlayerState[] = [];
  const waits: { delayMs: number; then: () => void; cancelled: boolean }[] = [];
  const player = new Player({
    engine,
    utterances,
    state,
    mannerFor: () => ({ voice: null, pitch: 1, volume: 1 }),
    wait: (delayMs, then) => {
      const wait = { delayMs, then, cancelled: false };
      waits.push(wait);
      return () => {
        wait.cancelled = true;
      };
    },
    onChange: (next) => states.push(next),
  });
  /** Let the time pass that an engine is given to be heard of. */
  const passTime = () => {
    for (const wait of waits.splice(0)) if (!wait.cancelled) wait.then();
  };
  return { player, engine, states, passTime, utterances };
}

describe('Player', () => {
  it('says nothing before it is told to', () => {
    const { engine } = start();
    expect(engine.requests).toEqual([]);
  });

  it('reads the headline and then every sentence once, with pauses between paragraphs only', () => {
    const { player, engine } = start();
    player.play();
    for (let heard = 0; heard < 4; heard++) engine.send({ type: 'end' });
    expect(engine.requests.map(({ text }) => text)).toEqual([
      'Ferry stays in port',
      'The ferry did not sail.',
      'The crew went home.',
      'It may sail on Friday.',
    ]);
    expect(engine.requests.map(({ pauseBeforeMs }) => pauseBeforeMs > 0)).toEqual([false, true, false, true]);
    expect(player.state).toMatchObject({ status: 'stopped', finished: true });
    expect(engine.sounding).toBe(false);
  });

  it('tells the engine what comes next, just as it will ask for it', () => {
    const { player, engine } = start();
    player.play();
    const upcoming = engine.requests[0]?.upcoming ?? [];
    expect(upcoming.map(({ text }) => text)).toEqual([
      'The ferry did not sail.',
      'The crew went home.',
      'It may sail on Friday.',
    ]);
    engine.send({ type: 'end' });
    expect(engine.requests[1]).toMatchObject({ ...upcoming[0] });
  });

  it('begins again at the headline when played after the end', () => {
    const { player, engine } = start({ index: 3 });
    player.play();
    engine.send({ type: 'end' });
    player.play();
    expect(engine.saying).toBe('Ferry stays in port');
  });

  it('pauses silent, and goes on at the word that was sounding', () => {
    const { player, engine } = start({ index: 1 });
    player.play();
    engine.sayWord('did');
    player.pause();
    expect(engine.saying).toBe(null);
    player.play();
    expect(engine.saying).toBe('did not sail.');
  });

  it('counts word events of the remainder from where the sentence was taken up', () => {
    const { player, engine, utterances } = start({ index: 1 });
    player.play();
    engine.sayWord('did');
    player.pause();
    player.play();
    engine.sayWord('sail');
    const span = findSpokenWord(utterances[1] ?? (undefined as never), player.state);
    expect(span && 'The ferry did not sail. The crew'.slice(span.start, span.end)).toBe('sail');
  });

  it.each([
    ['speed', (player: Player) => player.setRate(2)],
    ['voice', (player: Player) => player.refresh()],
  ])('keeps the place when the %s changes', (_what, change) => {
    const { player, engine } = start({ index: 2 });
    player.play();
    engine.sayWord('went');
    change(player);
    expect(engine.saying).toBe('went home.');
  });

  it.each([
    [0.1, 0.5],
    [9, 6],
    [Number.NaN, 1],
  ])('takes a speed of %d as %d', (asked, given) => {
    const { player } = start();
    player.setRate(asked);
    expect(player.state.rate).toBe(given);
  });

  it('ignores what an engine sends for a request that is over', () => {
    const { player, engine } = start({ index: 1 });
    player.play();
    player.goTo(3);
    engine.send({ type: 'word', at: 4, length: 5 }, 0);
    engine.send({ type: 'end' }, 0);
    engine.send({ type: 'error', reason: 'interrupted' }, 0);
    expect(player.state).toMatchObject({ status: 'playing', index: 3, at: 0 });
    expect(engine.saying).toBe('It may sail on Friday.');
  });

  it('does not speak after stop, whatever comes', () => {
    const { player, engine, passTime } = start({ index: 2 });
    player.play();
    engine.send({ type: 'end' });
    player.stop();
    passTime();
    engine.send({ type: 'end' }, 0);
    expect(engine.sounding).toBe(false);
    expect(engine.requests).toHaveLength(2);
  });

  it('stays paused when moved while paused, and playing when moved while playing', () => {
    const { player, engine } = start();
    player.play();
    player.pause();
    player.goTo(2);
    expect([player.state.status, engine.saying]).toEqual(['paused', null]);
    player.play();
    player.goTo(1);
    expect([player.state.status, engine.saying]).toEqual(['playing', 'The ferry did not sail.']);
  });

  it.each([
    [-5, 0],
    [99, 3],
  ])('moves to an end of the article for utterance %d', (asked, index) => {
    const { player } = start();
    player.goTo(asked);
    expect(player.state.index).toBe(index);
  });

  it('takes up what a former worker was at, from the word, and only when resumed', async () => {
    const { player, engine } = start({ status: 'playing', index: 1, at: 'The ferry '.length });
    expect(engine.requests).toEqual([]);
    await player.resume();
    expect(engine.saying).toBe('did not sail.');
  });

  it('lets an engine go on that a former worker left sounding', async () => {
    const from = 'The ferry '.length;
    const { player, engine } = start({ status: 'playing', index: 1, at: from, from });
    engine.inherits = true;
    await player.resume();
    engine.sayWord('not');
    expect(player.state.at).toBe('The ferry did '.length);
    engine.send({ type: 'end' });
    expect(engine.saying).toBe('The crew went home.');
    expect(engine.stops).toBe(0);
  });

  it('is not resumed while it speaks already', async () => {
    const { player, engine } = start({ index: 1 });
    player.play();
    await player.resume();
    expect(engine.requests).toHaveLength(1);
  });

  it('silences what a former worker left sounding', () => {
    const { player, engine } = start({ status: 'playing', index: 1 });
    player.stop();
    expect(engine.stops).toBe(1);
  });

  it('does not resume what was paused', async () => {
    const { player, engine } = start({ status: 'paused', index: 1 });
    await player.resume();
    expect(engine.requests).toEqual([]);
  });

  it.each([
    ['says that it failed', (engine: FakeEngine) => engine.send({ type: 'error', reason: 'failed' })],
    ['falls silent', (_engine: FakeEngine, passTime: () => void) => passTime()],
  ])('tries a voice that %s once more at the word, then another, then pauses and says why', (_what, fail) => {
    const { player, engine, passTime } = start({ index: 1 });
    player.play();
    const failWith = (voice: string): void => {
      engine.send({ type: 'voice', voice });
      fail(engine, passTime);
    };
    engine.send({ type: 'voice', voice: 'anna' });
    engine.sayWord('not');
    failWith('anna');
    expect([engine.saying, engine.requests.at(-1)?.avoided]).toEqual(['not sail.', []]);
    failWith('anna');
    expect([engine.saying, engine.requests.at(-1)?.avoided]).toEqual(['not sail.', ['anna']]);
    expect(player.state).toMatchObject({ status: 'playing', problem: null, avoided: ['anna'] });
    failWith('bert');
    failWith('bert');
    engine.send({ type: 'error', reason: 'no-voice' });
    expect(player.state).toMatchObject({ status: 'paused', problem: 'failed' });
    player.play();
    expect([engine.saying, engine.requests.at(-1)?.avoided]).toEqual(['not sail.', []]);
  });

  it('forgives a voice that failed once and then went on', () => {
    const { player, engine } = start({ index: 1 });
    player.play();
    for (const word of ['ferry', 'did', 'not', 'sail']) {
      engine.send({ type: 'voice', voice: 'anna' });
      engine.sayWord(word);
      engine.send({ type: 'error', reason: 'failed' });
      expect(player.state).toMatchObject({ status: 'playing', avoided: [] });
    }
  });

  it.each(['interrupted', 'not-allowed', 'no-voice'] as const)('pauses and says so when it is told %s', (reason) => {
    const { player, engine } = start({ index: 1 });
    player.play();
    engine.sayWord('not');
    engine.send({ type: 'error', reason });
    expect(player.state).toMatchObject({ status: 'paused', problem: reason });
    player.play();
    expect(player.state.problem).toBe(null);
    expect(engine.saying).toBe('not sail.');
  });

  it('takes no harm from a stored place that is outside the article', () => {
    const { player, engine } = start({ index: 40, at: 900, rate: Number.NaN });
    player.play();
    expect(engine.saying).toBe('');
    engine.send({ type: 'end' });
    expect(player.state.finished).toBe(true);
  });

  it('ignores word events outside the sentence or before the last word', () => {
    const { player, engine } = start({ index: 1 });
    player.play();
    engine.sayWord('not');
    engine.send({ type: 'word', at: 0, length: 3 });
    engine.send({ type: 'word', at: 400, length: 3 });
    expect(player.state.at).toBe('The ferry did '.length);
  });
});
