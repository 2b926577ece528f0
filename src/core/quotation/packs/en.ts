// English: the words of reporting. Which lemmas stand here: verbs that news uses to report what somebody said or wrote, after
// the cues annotated in PolNeAR 1.0 (training part, US political news 2015-16, cue heads counted by lemma) and the classes
// "say", "tell", "talk", "judgment" and "advise" of Levin, English Verb Classes and Alternations (1993). Frames by hand.

import type { CueForm, CueFrame, CueVerb, LanguagePack } from '../pack.ts';
import { weights } from './en.weights.ts';

// c: clause or quotation, a: addressee first, i: infinitive, t: thing (a noun phrase that tells what was said or judged)
const VERBS = `
accuse:t acknowledge:ct add:c admit:ct advise:ca affirm:ct allege:c announce:ct answer:c argue:ct ask:cait assert:ct assure:ca
blast:t boast:c brag:c call:t caution:ca challenge:t charge:c chide:t cite:t claim:ci clarify:ct comment:c complain:c
concede:ct conclude:c condemn:t confess:ct confirm:ct contend:c continue:c counter:c criticize:t criticise:t cry:c declare:ct
decry:t demand:cit denounce:t deny:ct deride:t describe:t disclose:ct dispute:t echo:t elaborate:c emphasize:ct emphasise:ct
estimate:c exclaim:c explain:ct express:t forecast:ct grumble:c hail:t hint:c inform:a insist:c interject:c joke:c lament:ct
mention:ct mock:t muse:c note:ct object:c observe:c pledge:cit post:c praise:t predict:ct proclaim:ct promise:cait protest:c
quip:c recall:ct recount:ct reiterate:ct relate:c remark:c remind:ca repeat:ct reply:c report:ct respond:c retort:c reveal:ct
ridicule:t say:c scoff:c shout:c slam:t state:ct stress:ct suggest:ct sum:c tell:a testify:c threaten:ci tout:t tweet:c
urge:ait vow:ci warn:ca whisper:c write:c yell:c scream:c opine:c rebut:t reject:t speculate:c propose:ct question:ct
recommend:ct request:ct read:c speak:t talk:t point:t put:t quote:t maintain:c signal:c rule:c chant:c dismiss:t
find:c know:c
`;

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  speak: ['spoke', 'spoken'],
  forecast: ['forecast', 'forecast'],
  put: ['put', 'put'],
  read: ['read', 'read'],
  find: ['found', 'found'],
  know: ['knew', 'known'],
};
const DOUBLING = new Set(['admit', 'brag', 'quip', 'rebut', 'slam', 'sum', 'put']);

const FRAMES: Readonly<Record<string, CueFrame>> = { c: 'clause', a: 'addressee', i: 'infinitive', t: 'thing' };

function formsOf(lemma: string): [form: string, kind: CueForm][] {
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  const doubled = DOUBLING.has(lemma) ? lemma + lemma.slice(-1) : stem;
  const consonantY = /[^aeiou]y$/.test(lemma);
  const third = consonantY ? `${lemma.slice(0, -1)}ies` : /(?:s|sh|ch|x)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const regular = consonantY ? `${lemma.slice(0, -1)}ied` : `${doubled}ed`;
  const [past, participle] = IRREGULAR[lemma] ?? [regular, regular];
  return [
    [participle, 'past'],
    [past, 'past'],
    [lemma, 'base'],
    [third, 'finite'],
    [`${doubled}ing`, 'participle'],
  ];
}

const verbs = new Map<string, { verb: CueVerb; form: CueForm }>();
for (const entry of VERBS.trim().split(/\s+/)) {
  const [lemma = '', letters = ''] = entry.split(':');
  const frames = [...letters].flatMap((letter) => FRAMES[letter] ?? []);
  for (const [form, kind] of formsOf(lemma)) verbs.set(form, { verb: { lemma, frames }, form: kind });
}

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

/** English. */
export const english: LanguagePack = {
  lang: 'en',
  verbs,
  beforeThat: words('find'),
  nouns: {
    words:
      words(`claim claims statement statements warning warnings report reports remark remarks allegation allegations accusation
      accusations assertion assertions insistence contention complaint complaints announcement admission suggestion suggestions
      assurance assurances argument prediction predictions pledge vow denial denials`),
    bareAfter: words('amid despite after following over were are been'),
    giving: words('issued issues released releases gave gives made makes repeated repeats reiterated published'),
  },
  wanting: words('wanted wants'),
  prepositions: [
    ['according', 'to'],
    ['in', 'the', 'words', 'of'],
  ],
  auxiliaries:
    words(`has have had is was were are be been being has also later then repeatedly previously recently once again
    still now already even often always never not n't just only further flatly openly publicly reportedly earlier initially
    separately subsequently simply did do does has 've 'd 's 're immediately quickly frequently famously explicitly specifically
    strongly angrily quietly jokingly finally long since first bluntly both all himself herself themselves routinely regularly
    will would could should may might must can to declined declines refused refuses`),
  passives: words('is was were are be been being get got gets'),
  prepositionWords:
    words(`in on at by for with from of to about after before during since under over against between among through
    into near despite amid following like without within as upon toward towards via per unlike across around outside inside`),
  complemented: new Map(
    `close:to near:to familiar:with privy:to loyal:to opposed:to sympathetic:to aware:of critical:of involved:in,with
    briefed:on,about knowledgeable:about acquainted:with connected:to,with allied:with,to affected:by unhappy:with,about
    angry:at,about,with responsible:for`
      .split(/\s+/)
      .map((entry) => {
        const [adjective = '', prepositions = ''] = entry.split(':');
        return [adjective, new Set(prepositions.split(','))] as const;
      }),
  ),
  timeWords:
    words(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december yesterday today tonight tomorrow earlier later recently again then previously afterward
    afterwards now late early last week month year night morning afternoon evening once separately publicly repeatedly flatly`),
  weights,
};
