// The names of the whole article in order: what the scan of the text finds, except where a source says more exactly what
// the name is. "Montalvo" at the start of a sentence may be any word; as a source it is a name.

import { findMentions, type Mention, type Reading } from './mention.ts';
import type { SourcePhrase } from './phrase.ts';
import type { Word } from './word.ts';

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
  const { words } = reading;
  const take = (mention: Mention): void => {
    if (mention.from < end) return;
    merged.push(mention);
    end = mention.to;
  };
  for (const mention of scanned) {
    for (; next < fromSources.length; next++) {
      const source = fromSources[next];
      if (!source || source.from >= mention.to) break;
      // "said Ian H | Solm", "Norwire | news agency": the source was cut short
      const isCut =
        source.from === mention.from &&
        source.to < mention.to &&
        (words[source.to - 1]?.text.length === 1 || words[source.to]?.capital === false);
      take(isCut ? mention : source);
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

const FINITE = /^(?:is|are|was|were|has|have|had|will|would|said|says)$/;

/** A headline in the text capitalises most words, so that its capitals name nobody. It does not end in a full stop. */
function headlineTest({ text, words, pack }: Reading): (sentence: number) => boolean {
  const first = words[0]?.sentence;
  const limit = pack.capitalisesNouns ? 1 : 0.75;
  const headlines = new Set<number>();
  let all = 0;
  let capital = 0;
  /** "Will", "To", "Has" in the midst of it. */
  let small = 0;
  let finite = 0;
  for (let i = 0; i < words.length; i++) {
    const { lexeme, initial, sentence, end } = words[i] as Word;
    if (lexeme.functionWord) {
      if (lexeme.capital && !initial && !lexeme.acronym && lexeme.text.length > 1) small++;
      else if (!lexeme.capital && FINITE.test(lexeme.lower)) finite++;
    } else if (!isDigit(lexeme.text.charCodeAt(0))) {
      all++;
      if (lexeme.capital) capital++;
    }
    if (words[i + 1]?.sentence === sentence) continue;
    const isTitled = small > 0 && finite === 0 && all >= 3 && !pack.capitalisesNouns;
    if ((all >= 5 || isTitled) && capital > limit * all) {
      // the first line of a plain text is a headline even with a stop, where nearly all its words have capitals
      const isFull = isTitled || all >= 6 || (all === 5 && finite === 0);
      const isFirst = sentence === first && isFull && capital >= (all >= 6 ? 0.9 : 1) * all;
      if (isFirst || !/^["'”’»)]*[.!?]/.test(text.slice(end, end + 3))) headlines.add(sentence);
    }
    all = capital = small = finite = 0;
  }
  return (sentence) => headlines.has(sentence);
}
