// Measures the resolution of speakers where the source is given: whom do "she", "the ministry" and "Cole" mean? Sources and
// answers come from annotated coreference (coreference-corpora.ts). Prints what is right, unclear and wrong by the form of the
// source, and how often an answer of each confidence is right.
// usage: npm run bench:speakers [-- --errors=N] [--show=unclear] [--form=pronoun|name|description] [--corpus=gum|polnear]
// [--held-out], which is the part of PolNeAR train that \`npm run train -- antecedents\` does not learn from.

import { existsSync } from 'node:fs';
import { type KnownDocument, type KnownSource, readGum, resolveKnown } from './coreference-corpora.ts';
import { type Outcome, outcomeOf, tally } from './resolved-names.ts';
import { isHeldOut, readPolnear } from './silver-coreference.ts';

const option = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const mostErrors = Number(option('errors') ?? 0);
const onlyCorpus = option('corpus');
const onlyForm = option('form');

interface Judged {
  readonly document: KnownDocument;
  readonly known: KnownSource;
  readonly found: string | null;
  readonly confidence: number;
  readonly outcome: Outcome;
}

function judge(document: KnownDocument): Judged[] {
  const { sources } = document;
  const { speakers, resolutions } = resolveKnown(document);
  return sources.flatMap((known, index) => {
    if (known.names.length === 0) return [];
    const { speaker = null, confidence = 0 } = resolutions[index] ?? {};
    const found = speaker === null ? null : (speakers[speaker]?.name ?? null);
    return [{ document, known, found, confidence, outcome: outcomeOf(known.names, found) }];
  });
}

function report(title: string, documents: readonly KnownDocument[]): void {
  const judged = documents.flatMap(judge);
  console.log(`\n== ${title}: ${documents.length} texts`);
  const outcomes = (test: (each: Judged) => boolean): Outcome[] => judged.filter(test).map(({ outcome }) => outcome);
  for (const form of ['name', 'description', 'pronoun'] as const)
    console.log(
      tally(
        form,
        outcomes(({ known }) => known.form === form),
      ),
    );
  for (const pronoun of ['he', 'she', 'they', 'it', 'i', 'we', 'who']) {
    const isIt = ({ document, known }: Judged): boolean =>
      known.form === 'pronoun' &&
      document.text.slice(known.source[0]?.start, known.source[0]?.end).toLowerCase() === pronoun;
    console.log(tally(`  ${pronoun}`, outcomes(isIt)));
  }
  console.log('confidence of pronouns, and how many of them are right');
  for (let low = 0.5; low < 1; low += 0.1) {
    const inside = judged.filter(
      ({ known, confidence }) => known.form === 'pronoun' && confidence >= low - 1e-9 && confidence < low + 0.1 - 1e-9,
    );
    const right = inside.filter(({ outcome }) => outcome === 'right').length;
    if (inside.length > 0)
      console.log(
        `  ${low.toFixed(1)}–${(low + 0.1).toFixed(1)}  ${((100 * right) / inside.length).toFixed(1)} % of ${inside.length}`,
      );
  }
  const wrong = judged.filter(
    ({ outcome, known }) =>
      (option('show') ? outcome === option('show') : outcome === 'wrong') &&
      (onlyForm === undefined || known.form === onlyForm),
  );
  // spread over the texts
  const step = Math.max(1, Math.floor(wrong.length / Math.max(1, mostErrors)));
  for (const { document, known, found, confidence } of wrong.filter((_, i) => i % step === 0).slice(0, mostErrors)) {
    const [from = 0, to = 0] = [known.source[0]?.start, known.source[0]?.end];
    const before = document.text.slice(Math.max(0, from - 500), from).replace(/\n+/g, ' | ');
    console.log(
      [
        `\n${document.id}: found ${found} (${confidence}), known ${[...new Set(known.names)].slice(0, 4).join(' / ')}`,
        `…${before}[[${document.text.slice(from, to)}]]${document.text.slice(to, to + 80).replace(/\n+/g, ' | ')}`,
      ].join('\n'),
    );
  }
}

if (!existsSync('../shared/corpora/syntax')) {
  console.error('The annotated texts are not here: ../shared/corpora/syntax is missing.');
  process.exit(2);
}
if (onlyCorpus !== 'polnear') report('GUM train without news, gold coreference', readGum(/^GUM_(?!news)/));
if (onlyCorpus !== 'gum') {
  const isAsked = process.argv.includes('--held-out') ? isHeldOut : () => true;
  report('PolNeAR train, silver coreference', readPolnear().filter(isAsked));
}
