// Lines that are right and that the engine gets wrong. The test asserts that it still does: a line that comes right moves to the
// table of its phenomenon, so this list can only be true or grow shorter.

export const limits: readonly string[] = [
  '[c “No more lies,”] [cue read] [s a post on his account].',
  '[s Both the mayor and her deputy] [cue said] [c they had not been told].',
  '[s People close to the talks] [cue said] [c the bank was looking for a buyer].',
  '[c “It was dark,”] [cue said] [s Ruth Amsel, whose house stands by the river].',
  '[s Orrel] [cue was quoted] by the Courier [cue as saying] [c that he would not resign].',
  '[s His] [cue warning] [c that the dam would break] was ignored.',
  '[s The union’s] [cue claim] [c that nobody was asked] is false.',
  'There were [cue reports] [c that two boats had sunk].',
  '[c “How long must we wait?”] [s a man in the front row] [cue wanted to know].',
  '[s The company] [cue declined to comment] [c on the sale].',
  '[s A spokesman] [cue declined] [c to say how many people worked there].',
  '[c “If it rains,”] [cue said] [s the coach of the Orle eleven], [c “we will go indoors and wait.”]',
  '[s The court] [cue ruled] [c that the sale was void].',
  '[s The report] [cue found] [c that nobody had checked the cables].',
  'In the Courier [s Varga] [cue was quoted as saying] [c that she had seen the letter].',
  '[c “We were asleep,] [s Varga] [cue said].',
  '[s The union] [cue dismissed] [c the offer as “an insult”].',
  // What a thing calls for is no speech; what a plan or a person calls for may be.
  'Insurance claims rose by 4 percent.',
  'This cake calls for patience.',
  // Whether the question word belongs to the content.
  '[s Lindqvist] did not [cue say] [c when the bridge would open].',
];
