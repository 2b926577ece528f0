// The names of the whole article in order: what the scan of the text finds, except where a source says more exactly what
// the name is. "Montalvo" at the start of a sentence may be any word; as a source it is a name.

import { findMentions, type Mention, type Reading } from './mention.ts';
import type { SourcePhrase } from './phrase.ts';

/** Find all names, those read from sources taking the place of those that overlap them. */
export function findMentionsWithSources(reading: Reading, phrases: readonly (SourcePhrase | null)[]): Mention[] {
  const fromSources: Mention[] = [];
  for (const phrase of phrases) {
    if (phrase?.type === 'name') fromSources.push(widen(phrase));
    if (phrase?.type === 'list')
      for (const part of phrase.parts) if (part.type === 'name') fromSources.push(widen(part));
  }
  fromSources.sort((a, b) => a.from - b.from || b.to - a.to);
  const scanned = findMentions(reading, headlineTest(reading));
  const merged: Mention[] = [];
  let next = 0;
  let end = -1;
  const take = (mention: Mention): void => {
    if (mention.from < end) return;
    merged.push(mention);
    end = mention.to;
  };
  for (const mention of scanned) {
    for (; next < fromSources.length; next++) {
      const source = fromSources[next];
      if (!source || source.from >= mention.to) break;
      take(source);
    }
    const following = fromSources[next];
    if (!following || following.from >= mention.to) take(mention);
  }
  for (const source of fromSources.slice(next)) take(source);
  return merged;
}

function widen({
  mention,
  from,
  to,
}: {
  readonly mention: Mention;
  readonly from: number;
  readonly to: number;
}): Mention {
  return from === mention.from && to === mention.to
    ? mention
    : { ...mention, from, to, titleFrom: Math.min(from, mention.titleFrom) };
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** A headline in the text capitalises most words, so that its capitals name nobody. It does not end in a full stop. */
function headlineTest({ text, words, pack }: Reading): (sentence: number) => boolean {
  const counts: { all: number; capital: number }[] = [];
  const stopped: boolean[] = [];
  for (const [i, word] of words.entries()) {
    if (words[i + 1]?.sentence !== word.sentence)
      stopped[word.sentence] = /^["'”’»)]*[.!?]/.test(text.slice(word.end, word.end + 3));
    if (isDigit(word.text.charCodeAt(0)) || pack.functionWords.has(word.lower)) continue;
    const count = counts[word.sentence] ?? { all: 0, capital: 0 };
    counts[word.sentence] = count;
    count.all++;
    if (word.capital) count.capital++;
  }
  const first = words[0]?.sentence;
  const limit = pack.capitalisesNouns ? 1 : 0.75;
  return (sentence) => {
    const count = counts[sentence];
    if (count === undefined || count.all < 5) return false;
    // the first line of a plain text is a headline even with a stop, where nearly all its words have capitals
    if (stopped[sentence] && !(sentence === first && count.all >= 6 && count.capital >= 0.9 * count.all)) return false;
    return count.capital > limit * count.all;
  };
}
