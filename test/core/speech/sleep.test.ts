// Readings that end by themselves: what is heard of them, in paragraphs parted by "|".

import { describe, expect, it } from 'vitest';
import { planUtterances } from '../../../src/core/speech/plan.ts';
import { Player } from '../../../src/core/speech/player.ts';
import { endsBetween, type Sleep } from '../../../src/core/speech/sleep.ts';
import { analysisOf } from './article.ts';
import { FakeEngine } from './fake-engine.ts';

const tick = 1_000;

/** Read from a sentence on, each taking a second from time 0; return what was heard until the reading ended or paused. */
function listen(line: string, sleep: Sleep, from: number, style: 'plain' | 'second' = 'plain') {
  const engine = new FakeEngine();
  let nowMs = 0;
  let ends = 0;
  const player = new Player({
    engine,
    utterances: planUtterances(analysisOf('', line.split('|')), { style }),
    mannerFor: () => ({ voice: null, pitch: 1, volume: 1 }),
    wait: () => () => undefined,
    onChange: () => undefined,
    sleep: { endsBetween: (one, next) => endsBetween(sleep, one, next, nowMs), onEnd: () => ends++ },
  });
  player.goTo(from);
  player.play();
  const heard: string[] = [];
  while (player.state.status === 'playing' && heard.length < 20) {
    heard.push(engine.saying?.trim() ?? '');
    nowMs += tick;
    engine.send({ type: 'end' });
  }
  return { heard, ends, player, engine };
}

describe('a reading', () => {
  const line = 'One. Two.|Three. Four.|Five.';

  it.each<[string, Sleep, number, string[]]>([
    ['at the end of the paragraph that it is in', { kind: 'paragraph' }, 0, ['One.', 'Two.']],
    ['at the end of a paragraph that it comes to in the middle', { kind: 'paragraph' }, 3, ['Four.']],
    ['with the article where that is first', { kind: 'paragraph' }, 4, ['Five.']],
    ['at a time, after the sentence', { kind: 'time', atMs: 2.5 * tick }, 0, ['One.', 'Two.', 'Three.']],
    ['after the first sentence where the time is over', { kind: 'time', atMs: -1 }, 1, ['Two.']],
  ])('ends %s', (_what, sleep, from, expected) => {
    expect(listen(line, sleep, from).heard).toEqual(expected);
  });

  it('never ends in the middle of a sentence, though two voices say it', () => {
    const { heard } = listen(
      '“We wait,” said Anna Olson, the mayor. Then rain.',
      { kind: 'time', atMs: 0 },
      0,
      'second',
    );
    expect(heard).toEqual(['“We wait,”', 'said Anna Olson, the mayor.']);
  });

  it('is paused at what would have come, told once, and goes on from there', () => {
    const { player, ends, engine } = listen(line, { kind: 'paragraph' }, 0);
    expect(player.state).toMatchObject({ status: 'paused', index: 2, at: 0, problem: null });
    expect(ends).toBe(1);
    expect(engine.sounding).toBe(false);
    player.play();
    expect(engine.saying).toBe('Three.');
  });

  it('tells the engine of nothing that will not be heard', () => {
    const { engine } = listen(line, { kind: 'paragraph' }, 0);
    expect(engine.requests.map(({ upcoming }) => upcoming.map(({ text }) => text))).toEqual([['Two.'], []]);
  });
});
