import { describe, expect, it, test } from 'vitest';
import { expectNames, resolve, speakerIn } from './named.ts';

describe('names of many shapes', () => {
  test.each([
    ['a particle with a capital', 'They met Staf de Rooster. [De Rooster = Staf de Rooster] agreed.'],
    ['the same before the full name', '[De Rooster = Staf de Rooster] agreed. The chairman is Staf de Rooster.'],
    ['several particles', '[Wim van der Post = Wim van der Post] sat. [Van der Post = Wim van der Post] said so.'],
    [
      'particles that are always capital',
      '[Lucia De La Cruz = Lucia De La Cruz] sat. [De La Cruz = Lucia De La Cruz] spoke.',
    ],
    [
      'a given name that looks like a particle',
      '[Van Jonas = Van Jonas] sat with Peter Jonas. [Van Jonas = Van Jonas] spoke.',
    ],
    ['the family name first, in Hungarian', '[Kovats Janos = Kovats Janos] sat. [Kovats = Kovats Janos] spoke.'],
    ['the family name first, in Korean', '[Park Min-jun = Park Min-jun] sat. [Park = Park Min-jun] spoke.'],
    ['the family name first, in Chinese', '[Li Wenhai = Li Wenhai] sat. [Li = Li Wenhai] spoke.'],
    ['“Jr.”', '[Martin Osk Jr. = Martin Osk Jr.] sat. [Osk = Martin Osk Jr.] spoke.'],
    ['“Jr.” after a comma', '[Martin Osk, Jr., = Martin Osk] sat. [Mr. Osk = Martin Osk] spoke.'],
    ['initials with spaces', '[J. R. Morrow = J. R. Morrow] sat. [Morrow = J. R. Morrow] spoke.'],
    [
      'an initial that is also the letter of a party',
      '[Ines R. Morrow = Ines R. Morrow] sat. [Morrow = Ines R. Morrow] spoke.',
    ],
    ['a number after the name', '[Ines R. Morrow II = Ines R. Morrow II] sat.'],
    ['a title of honour', '[Sir Ivo Hart = Ivo Hart] sat. [Sir Ivo = Ivo Hart] spoke.'],
    ['a doctor', '[Dr. Ann Lee = Ann Lee] sat. [Dr. Lee = Ann Lee] spoke.'],
  ])('%s', (_, line) => expectNames(line));
});

describe('a title is no part of the name', () => {
  test.each([
    ['with a place', '[Governor of Lorne Chris Gray = Chris Gray] said so. [Gray = Chris Gray] went on.'],
    ['of a mayor', '[Mayor of Kesten Ann Lee = Ann Lee] said so. [Lee = Ann Lee] went on.'],
    ['after a possessive', '[Lorne’s President Ivo Hart = Ivo Hart] said so.'],
    ['of a wife', '[his wife, Ann Lee, = Ann Lee] said so. [She = Ann Lee] went on.'],
    ['inside an apposition', '[One delegate, Kesten Harbour Party chairwoman Ann Lee, = Ann Lee] said so.'],
    ['a party in brackets', '[Ann Lee (Labour) = Ann Lee] said so.'],
    ['an age and a place', '[Ann Lee, 42, from Kesten, = Ann Lee] said so.'],
    ['what she stands for', '[Ann Lee of the Harbour Union = Ann Lee] said so.'],
  ])('%s', (_, line) => expectNames(line));
});

describe('the headline names nobody that the article does not name', () => {
  it('with a full stop after it', () =>
    expectNames(
      'Ann Lee Slams Ivo Hart Over New Harbour Wall Plan. | [Ann Lee = Ann Lee] spoke. [Hart = Hart] did not.',
    ));
});

describe('the form of a name that is shown', () => {
  test.each([
    ['is not that of a show', 'Rachel Moss was on the Rachel Moss Show. [Moss = Rachel Moss] spoke.'],
    ['even where it comes first', 'The Rachel Moss Show was on. Rachel Moss sang. [Moss = Rachel Moss] spoke.'],
    [
      'is cut where a headline runs on',
      'The paper printed Rand Osk Scores Direct Hit. [Osk = Rand Osk] spoke. [Osk = Rand Osk] left.',
    ],
    ['keeps a second surname', 'They met Ana Roca Vela. [Ms. Roca = Ana Roca Vela] spoke.'],
    ['has the middle initial', 'Ines Morrow came. Ines Q. Morrow sat. [Morrow = Ines Q. Morrow] spoke.'],
  ])('%s', (_, line) => expectNames(line));
});

describe('people of one surname', () => {
  test.each([
    [
      'a given name alone',
      '[Ann Cole = Ann Cole] said yes. [Peter Cole = Peter Cole] said no. [Ann = Ann Cole] went on.',
    ],
    [
      'the one who has been called a wife',
      'Ann Cole and Peter Cole live there. Cole’s wife Ann cooked. [Mrs. Cole = Ann Cole] agreed.',
    ],
    [
      'the one who is told apart only later',
      'Ann Cole and Peter Cole live there. [Mrs. Cole = Ann Cole] agreed. Their mayor was once Mrs. Ann Cole.',
    ],
    ['nobody where nothing tells', 'Ann Cole and Peter Cole live there. [Mrs. Cole = ?] agreed.'],
  ])('%s', (_, line) => expectNames(line));
});

describe('a role leads to who has it', () => {
  test.each([
    ['after the name', 'Ivo Hart, a harbour pilot, came. [The pilot = Ivo Hart] said so.'],
    ['before the name', 'Harbour pilot Ivo Hart came. [The harbour pilot = Ivo Hart] said so.'],
    ['by any of several titles', 'Gov. Ivo Hart came. Hart, a former baker, sat. [The governor = Ivo Hart] said so.'],
    [
      'before a name in commas',
      'The director of the Harbour Bureau, Ivo Hart, came. [The director = Ivo Hart] said so.',
    ],
    ['by “is”', 'Ivo Hart is the harbour pilot. [The harbour pilot = Ivo Hart] said so.'],
    [
      'by a noun that no list has',
      '[Ivo Hart, the harbour master, = Ivo Hart] spoke. [The harbour master = Ivo Hart] went on.',
    ],
    [
      'of two ministers',
      '[Foreign Minister Ann Lee = Ann Lee] spoke. [Finance Minister Ivo Hart = Ivo Hart] spoke. [The foreign minister = Ann Lee] went on.',
    ],
    [
      'but not to one with another',
      '[Dora Vant, a city spokeswoman, = Dora Vant] spoke. [The spokesman = spokesman] went on.',
    ],
    ['a newspaper', '[The Kesten Ledger = Kesten Ledger] reported it. [the newspaper = Kesten Ledger] added more.'],
    [
      'a government',
      '[The Ruritanian government = Ruritanian government] spoke. [The government = Ruritanian government] went on.',
    ],
  ])('%s', (_, line) => expectNames(line));
  it('is printed with the name', () => {
    expect(speakerIn('[Ivo Hart, the harbour master, = x] spoke.', 'Ivo Hart')?.role).toBe('harbour master');
    expect(speakerIn('Harbour pilot Ivo Hart came. [Hart = x] spoke.', 'Ivo Hart')?.role).toBe('Harbour pilot');
  });
  it('is no time and no clause', () => {
    expect(speakerIn('Citing Hart, the mayor said it was shut. [Hart = x] spoke.', 'Hart')?.role).toBeNull();
    expect(speakerIn('[Ivo Hart, the week before, = x] spoke.', 'Ivo Hart')?.role).toBeNull();
    expect(speakerIn('Ivo Hart is the worst singer in Kesten, and [Hart = x] spoke.', 'Ivo Hart')?.role).toBe(
      'worst singer',
    );
  });
});

describe('“he” and “she” by exclusion', () => {
  test.each([
    ['one has shown himself “he”', 'Dora Vant sat with Piet Hale. Hale opened his bag. [She = Dora Vant] said so.'],
    ['in a relative clause', 'Dora Vant met Piet Hale, who had lost his keys. [She = Dora Vant] said so.'],
    ['by a word of kinship', 'Eva Holt and her brother, Tom Holt, came. [She = Eva Holt] said no.'],
    ['by a noun before it', 'One local woman, Dora Vant, stopped Piet Hale. “Go,” [she = Dora Vant] told him.'],
    ['after an answer', 'Ms. Vant met Piet Hale at noon. [He = Piet Hale] said no. [She = Vant] said yes.'],
    [
      'not by what is only reported',
      '[Dora Vant = Dora Vant] said her brother lost his keys. [She = Dora Vant] went on.',
    ],
  ])('%s', (_, line) => expectNames(line));
});

describe('a pronoun after a quotation', () => {
  test.each([
    ['is not who is named inside it', '{1 “Mr. Hart is wrong,”} [1 he = ?] said.'],
    [
      'is the speaker before',
      'Piet Hale met Ivo Hart. {1 “No,”} [1 Hale = Piet Hale] said. {2 “Hart is wrong,”} [2 he = Piet Hale] added.',
    ],
    [
      'is the speaker before, however long the quotation',
      '[Ivo Hart = Ivo Hart] said no. | “We go. It rains. The nets are wet. The road is shut. The hall is cold. Nobody comes. We go home,” [he = Ivo Hart] said.',
    ],
    [
      'is the adviser, not the one advised',
      'Hale consultant Ann Lee came to the hall at noon. “It is late,” [she = Ann Lee] said.',
    ],
    ['is no place', 'Ann Lee came in late from Ashford, in Old Sorrel. “It is late,” [she = Ann Lee] said.'],
    [
      'goes on over paragraphs',
      '[Ivo Hart = Ivo Hart] said no. | “It is late,” [he = Ivo Hart] said. | “Very late,” [he = Ivo Hart] added.',
    ],
    [
      'is nobody in particular when all are far away',
      'Ivo Hart left. | It rained. | It snowed. | It rained. | It stopped. | It rained. | [He = ?] said so.',
    ],
  ])('%s', (_, line) => expectNames(line));
});

describe('groups, bodies and those without a name', () => {
  test.each([
    ['the police', '[Police = Police] said no. [They = Police] added more.'],
    ['a firm with a stroke in its name', '[A G/O spokesperson = G/O spokesperson] said no.'],
    ['part of a country', '[Northern Ireland = Northern Ireland] said no.'],
    ['a plural that goes on', '[Followers of Holt = Followers of Holt] said no.'],
    ['a capital for its government', '[Berlin = Berlin] said no. [It = Berlin] added more.'],
    ['a country', '[Ruritania = Ruritania] said no.'],
    [
      'a body known by its initials first in a sentence',
      'Those who know say so. The World Harbour Office (WHO) met. [WHO = World Harbour Office] said so.',
    ],
    [
      'officials met in the story',
      'On May 2, Harbour officials went to the gate, where [they = Harbour officials] spoke.',
    ],
    ['two people', '[Ann Lee and Ivo Hart = Ann Lee and Ivo Hart] spoke. [They = Ann Lee and Ivo Hart] went on.'],
    [
      'an official without a name',
      '[A senior official, who asked not to be named, = senior official] spoke. [The official = senior official] went on.',
    ],
    [
      'not the one for whom he speaks',
      'Ivo Peskin left. [Peskin’s spokesman = Peskin’s spokesman] spoke. [Peskin = Ivo Peskin] did not.',
    ],
    ['figures are not “they”', '[The results of the survey = results of the survey] say so. [They = ?] demanded more.'],
  ])('%s', (_, line) => expectNames(line));
});

describe('a quotation that stands alone', () => {
  it('in the paragraph after its speaker', () =>
    expectNames('[Dora Vant = Dora Vant] said it was late. | [2 = Dora Vant]{2 “We go home now.”}'));
  it('is not known after a paragraph about something else', () =>
    expectNames('[Dora Vant = Dora Vant] said it was late. | It rained. | [2 = ?]{2 “We go home now.”}'));
});

describe('confidence', () => {
  it('is lower where more people could be meant', () => {
    const of = (line: string): number => resolve(line).resolutions.at(-1)?.confidence ?? 0;
    const one = of('[Dora Vant = x] said no. [She = x] went on.');
    const two = of('[Dora Vant = x] said no to Piet Hale and Ivo Hart. Hale nodded. [She = x] went on.');
    expect(one).toBeGreaterThan(two);
  });
});
