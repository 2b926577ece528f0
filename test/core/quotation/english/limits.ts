// Lines that are right and that the engine gets wrong. The test asserts that it still does: a line that comes right moves to the
// table of its phenomenon, so this list can only be true or grow shorter.

export const limits: readonly string[] = [
  '[c “No more lies,”] [cue read] [s a post on his account].',
  '[c “We were asleep,] [s Varga] [cue said].',
  '[s A statement by the ministry] [c that the ship had sunk] proved false.',
];
