import { describe, it } from 'vitest';
import { checkPlayer } from '../core/speech/player-model.ts';

describe('Player over the engines, whatever happens in whatever order', () => {
  it('loses no sentence and says none twice, never speaks unasked, and knows what is heard', () => checkPlayer(10_000));
});
