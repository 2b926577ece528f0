/** Return the class with the highest score, the first of equals, and set all scores back to 0. */
export function takeBest(scores: Int32Array, classes: number): number {
  let best = 0;
  let highest = scores[0] as number;
  scores[0] = 0;
  for (let i = 1; i < classes; i++) {
    const score = scores[i] as number;
    scores[i] = 0;
    if (score > highest) {
      highest = score;
      best = i;
    }
  }
  return best;
}
