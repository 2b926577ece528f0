// Asks the background to do something, and once more where there is no answer: the browser may have stopped it while it was asked. What
// does not come to the same when it is done twice carries a name, by which the background knows that it was done.
// Hard case: a background that is stopped answers in one of three ways: with an error, with `undefined`, or never.

/** How long an answer may take before it is asked again, and before it is given up, ms. */
const answerMs = { first: 1_500, last: 10_000 } as const;

/** Return the answer to what `ask` asks. It is asked again unless `isOver` says that it has been overtaken. Rejects where there is none. */
export async function askTwice(ask: () => Promise<unknown>, isOver: () => boolean): Promise<void> {
  const first = answered(ask());
  const isHeard = await Promise.race([
    first.then(
      () => true,
      () => false,
    ),
    waitMs(answerMs.first).then(() => false),
  ]);
  if (isHeard || isOver()) return;
  const none = waitMs(answerMs.last).then(() => Promise.reject(new Error('no answer')));
  await Promise.race([Promise.any([first, answered(ask())]), none]);
}

/** Every request has an answer, `null` at the least. */
async function answered(request: Promise<unknown>): Promise<void> {
  if ((await request) === undefined) throw new Error('no answer');
}

const waitMs = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
