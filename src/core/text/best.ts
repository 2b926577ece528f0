/** Return the class with the highest score, the first of equals. */
export function bestOf(scores: Int32Array, classes: number): number {
  let best = 0;
  for (let i = 1; i < classes; i++) if ((scores[i] as number) > (scores[best] as number)) best = i;
  return best;
}
