// Trains the weights of the signs by which a pronoun's antecedent is chosen (src/core/speaker/candidate.ts), by softmax regression
// over those who may be meant. Learns from PolNeAR's train part (its annotated sources, with CoreNLP's chains: silver) and GUM's
// train part without its non-commercial genres, conversations and news (gold). Every fifth text is held out for the figures.
// usage: npm run train -- antecedents [--folds], which prints what becomes of each fifth by weights learned from the others

import { writeFileSync } from 'node:fs';
import { type KnownDocument, readGum, resolveKnown } from '../../bench/coreference-corpora.ts';
import { isSameName, type Outcome, outcomeOf, tally } from '../../bench/resolved-names.ts';
import { isHeldOut, readPolnear } from '../../bench/silver-coreference.ts';
import { type Candidate, SIGNS } from '../../src/core/speaker/candidate.ts';

interface Example {
  readonly candidates: readonly (readonly number[])[];
  readonly right: number;
  readonly weight: number;
}

const ROUNDS = 4;
const EPOCHS = 60;
const RATE = 0.05;
const DECAY = 0.0005;
// Gold says more than silver.
const GOLD_WEIGHT = 3;
const UNITS = 8;
/** The one of whom nothing is said: right where the one who is meant is not among those who may be. */
const NOBODY: readonly number[] = [];

function examplesOf(documents: readonly KnownDocument[], weight: number, weights: readonly number[]): Example[] {
  const examples: Example[] = [];
  for (const document of documents) {
    const { text, sources } = document;
    const knownAt = new Map(sources.map((known) => [known.source[0]?.start ?? -1, known]));
    const choose = (offset: number, candidates: readonly Candidate[]): Candidate['entity'] | undefined => {
      if (!/^s?he\b/i.test(text.slice(offset, offset + 4))) return undefined;
      const known = knownAt.get(offset);
      const isRight = ({ entity }: Candidate): boolean =>
        known?.names.some((name) => isSameName(name, entity.name)) ||
        known?.descriptions.some((description) => description.startsWith(entity.name.toLowerCase())) ||
        false;
      const right = candidates.findIndex(isRight);
      // nothing known, or two that match: the silver chain mixes people
      if (!known || known.names.length === 0 || candidates.filter(isRight).length > 1) return undefined;
      examples.push({
        candidates: [...candidates.map(({ signs }) => signs), NOBODY],
        right: right < 0 ? candidates.length : right,
        weight,
      });
      return candidates[right]?.entity;
    };
    resolveKnown(document, { weights, choose });
  }
  return examples;
}

const scoreOf = (weights: ArrayLike<number>, signs: readonly number[]): number =>
  signs.reduce((sum, sign) => sum + (weights[sign] ?? 0), 0);

function train(examples: readonly Example[]): number[] {
  const weights = new Float64Array(SIGNS.length);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE / (1 + epoch / 10);
    for (const { candidates, right, weight } of examples) {
      const scores = candidates.map((signs) => scoreOf(weights, signs));
      const most = Math.max(...scores);
      const parts = scores.map((score) => Math.exp(score - most));
      const whole = parts.reduce((sum, part) => sum + part, 0);
      for (const [i, signs] of candidates.entries()) {
        const step = rate * weight * ((i === right ? 1 : 0) - (parts[i] ?? 0) / whole);
        for (const sign of signs) weights[sign] = (weights[sign] ?? 0) * (1 - rate * DECAY) + step;
      }
    }
  }
  return Array.from(weights, (weight) => Math.round(weight * UNITS));
}

function shareRight(examples: readonly Example[], weights: readonly number[]): string {
  const right = examples.filter((example) => {
    const scores = example.candidates.map((signs) => scoreOf(weights, signs));
    return scores.indexOf(Math.max(...scores)) === example.right;
  });
  return `${((100 * right.length) / examples.length).toFixed(1)} % of ${examples.length}`;
}

/** The weights also decide which pronouns of the story count as mentions, so they are learned in rounds. */
function learn(silver: readonly KnownDocument[], gold: readonly KnownDocument[]): [number[], Example[]] {
  let weights = SIGNS.map(() => 0);
  let examples: Example[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    examples = [...examplesOf(silver, 1, weights), ...examplesOf(gold, GOLD_WEIGHT, weights)];
    weights = train(examples);
  }
  return [weights, examples];
}

/** What becomes of "he" and "she" by these weights, the unclear and the wrong told apart. */
function outcomesOf(documents: readonly KnownDocument[], weights: readonly number[]): Outcome[] {
  return documents.flatMap((document) => {
    const { speakers, resolutions } = resolveKnown(document, { weights, choose: () => undefined });
    return document.sources.flatMap(({ form, names, source }, i) => {
      const printed = document.text.slice(source[0]?.start, source[0]?.end);
      if (form !== 'pronoun' || names.length === 0 || !/^s?he$/i.test(printed)) return [];
      return [outcomeOf(names, speakers[resolutions[i]?.speaker ?? -1]?.name ?? null)];
    });
  });
}

const polnear = readPolnear();
const gum = readGum(/^GUM_(?!news|fiction|whow|essay|letter|podcast|conversation)/);
if (process.argv.includes('--folds')) {
  const outcomes = [0, 1, 2, 3, 4].flatMap((fold) => {
    const isOut = (_: unknown, index: number): boolean => index % 5 === fold;
    const isIn = (each: unknown, index: number): boolean => !isOut(each, index);
    return outcomesOf(polnear.filter(isOut), learn(polnear.filter(isIn), gum.filter(isIn))[0]);
  });
  console.log(tally('he, she: every fifth by the others', outcomes));
  process.exit(0);
}
const isKept = (each: unknown, index: number): boolean => !isHeldOut(each, index);
const [weights, training] = learn(polnear.filter(isKept), gum.filter(isKept));
const heldOut = examplesOf([...polnear.filter(isHeldOut), ...gum.filter(isHeldOut)], 1, weights);
const figure = shareRight(heldOut, weights);
console.log(`held out: ${figure}; training ${shareRight(training, weights)}`);
for (const [i, sign] of SIGNS.entries()) console.log(`${String(weights[i]).padStart(5)}  ${sign}`);
writeFileSync(
  'src/core/speaker/antecedent.weights.ts',
  `${[
    '// How much each sign says for an antecedent (the list stands in candidate.ts), in eighths of a logit.',
    `// Made by \`npm run train -- antecedents\` from PolNeAR train (silver coreference) and GUM train without news, its NC-SA genres and`,
    `// conversations (gold): ${training.length} pronouns. On the texts held out the first choice is that of the annotation for`,
    `// ${figure} pronouns with more than one candidate.`,
    '',
    `export const ANTECEDENT_WEIGHTS: readonly number[] = [${[...weights].join(', ')}];`,
  ].join('\n')}\n`,
);
