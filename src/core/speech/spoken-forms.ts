// What is printed short and said in full: "Gov. Lee" is "Governor Lee", "$5bn" is "5 billion dollars", an address is its host.
// Hard case: the same letters in another place ("St. Osk" is a saint, "Main St." a street; "No." ends a sentence): a form tells
// what has to stand after it, and is left as it is anywhere else. Engines differ in what they expand by themselves, so only
// what every one of them gets wrong, or says letter by letter, stands here.

export interface SpokenForm {
  /** What is printed; sticky or global flags are added. Letters before it are excluded by the rule itself. */
  readonly printed: RegExp;
  /** What is said, `$1` and so on for groups. */
  readonly spoken: string;
}

const currencies: Readonly<Record<string, string>> = { $: 'dollars', '€': 'euros', '£': 'pounds', '¥': 'yen' };
const money = Object.entries(currencies).flatMap(([sign, name]) =>
  (
    [
      ['bn|billion', 'billion'],
      ['m|mn|million', 'million'],
      ['tn|trillion', 'trillion'],
      ['k', 'thousand'],
    ] as const
  ).map(
    ([printed, magnitude]): SpokenForm => ({
      printed: new RegExp(
        `(?<![\\p{L}\\p{N}])[${sign}]\\s?(\\d+(?:[.,]\\d+)*)\\s?(?:${printed})(?![\\p{L}\\p{N}])`,
        'gu',
      ),
      spoken: `$1 ${magnitude} ${name}`,
    }),
  ),
);

/** Before a name: a capital follows. */
const title = (printed: string, spoken: string): SpokenForm => ({
  printed: new RegExp(`(?<![\\p{L}\\p{N}])${printed}\\.(?=\\s+\\p{Lu})`, 'gu'),
  spoken,
});
/** Before a number. */
const numbered = (printed: string, spoken: string): SpokenForm => ({
  printed: new RegExp(`(?<![\\p{L}\\p{N}])${printed}\\.?(?=\\s+\\d)`, 'gu'),
  spoken,
});
/** Behind a number. */
const unit = (printed: string, spoken: string): SpokenForm => ({
  printed: new RegExp(`(?<=\\d)\\s?${printed}(?![\\p{L}\\p{N}/])`, 'gu'),
  spoken: ` ${spoken}`,
});
const anywhere = (printed: string, spoken: string): SpokenForm => ({
  printed: new RegExp(`(?<![\\p{L}\\p{N}])${printed}(?![\\p{L}\\p{N}])`, 'gu'),
  spoken,
});

/** In any language: of an address only the host is said, and nothing of what follows it. */
const address: SpokenForm = {
  printed:
    /(?<![\p{L}\p{N}@])(?:https?:\/\/(?:www\.)?|www\.)([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?:[/?#][^\s<>"”»)]*[^\s<>"”».,;:!?)])?\/?/gu,
  spoken: '$1',
};

/** After the style guides of news agencies, which print these short. */
const forms: Readonly<Record<string, readonly SpokenForm[]>> = {
  en: [
    ...money,
    title('Gov', 'Governor'),
    title('Lt\\. Gov', 'Lieutenant Governor'),
    title('Sen', 'Senator'),
    title('Rep', 'Representative'),
    title('Gen', 'General'),
    title('Maj', 'Major'),
    title('Col', 'Colonel'),
    title('Capt', 'Captain'),
    title('Lt', 'Lieutenant'),
    title('Sgt', 'Sergeant'),
    title('Rev', 'Reverend'),
    title('Prof', 'Professor'),
    numbered('Jan', 'January'),
    numbered('Feb', 'February'),
    numbered('Aug', 'August'),
    numbered('Sept', 'September'),
    numbered('Oct', 'October'),
    numbered('Nov', 'November'),
    numbered('Dec', 'December'),
    numbered('No', 'Number'),
    numbered('Nos', 'Numbers'),
    unit('km/h', 'kilometres an hour'),
    unit('kph', 'kilometres an hour'),
    unit('mph', 'miles an hour'),
    unit('km', 'kilometres'),
    unit('kg', 'kilograms'),
    unit('°C', 'degrees Celsius'),
    unit('°F', 'degrees Fahrenheit'),
    unit('sq\\. km', 'square kilometres'),
    anywhere('e\\.g\\.', 'for example'),
    anywhere('i\\.e\\.', 'that is'),
  ],
  de: [
    title('Prof', 'Professor'),
    numbered('Nr', 'Nummer'),
    unit('Mio\\.', 'Millionen'),
    unit('Mrd\\.', 'Milliarden'),
    unit('km/h', 'Kilometer pro Stunde'),
    unit('km', 'Kilometer'),
    unit('kg', 'Kilogramm'),
    unit('°C', 'Grad Celsius'),
    anywhere('z\\.\\s?B\\.', 'zum Beispiel'),
    anywhere('d\\.\\s?h\\.', 'das heißt'),
    anywhere('u\\.\\s?a\\.', 'unter anderem'),
    anywhere('bzw\\.', 'beziehungsweise'),
    anywhere('ca\\.', 'circa'),
    anywhere('usw\\.', 'und so weiter'),
  ],
};

/** What is said in place of a stretch of text. */
export interface Replacement {
  readonly at: number;
  readonly length: number;
  readonly spoken: string;
}

/** Return what is said otherwise than printed in `text`, in order and apart. */
export function findSpokenForms(text: string, lang: string | null): readonly Replacement[] {
  const own = forms[lang?.split(/[-_]/)[0]?.toLowerCase() ?? ''] ?? [];
  const found = [address, ...own].flatMap(({ printed, spoken }) =>
    [...text.matchAll(printed)].map(({ index, 0: words, 1: group }) => ({
      at: index,
      length: words.length,
      spoken: spoken.replace('$1', group ?? ''),
    })),
  );
  const inOrder = found.toSorted((a, b) => a.at - b.at || b.length - a.length);
  const apart: Replacement[] = [];
  for (const one of inOrder) {
    const last = apart.at(-1);
    if (!last || one.at >= last.at + last.length) apart.push(one);
  }
  return apart;
}
