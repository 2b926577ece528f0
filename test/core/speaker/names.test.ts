import { describe, expect, it, test } from 'vitest';
import { expectNames, resolve, speakerIn } from './named.ts';

describe('a name is resolved to its fullest form', () => {
  test.each([
    ['a bare surname', '[Dora Vant = Dora Vant] opened the hall. Later [Vant = Dora Vant] said it was full.'],
    ['a surname before its full name', '[Vant = Dora Vant] said no. The mayor is Dora Vant.'],
    ['a form of address', '[Dora Vant = Dora Vant] came. [Ms. Vant = Dora Vant] said so.'],
    ['a title', 'Mayor Dora Vant came. [Mayor Vant = Dora Vant] said so.'],
    ['a doctor', 'The doctor Dora Vant came. [Doctor Vant = Dora Vant] said so.'],
    ['particles', 'They met Staf de Rooster. [Rooster = Staf de Rooster] agreed.'],
    ['a prefix', 'President Nadim al-Karoun spoke. [Karoun = Nadim al-Karoun] said so.'],
    ['a hyphen', 'Ines Osk-Morrow sat. [Osk-Morrow = Ines Osk-Morrow] said so.'],
    ['a country for a surname', 'Meghan Ireland sat. [Ireland = Meghan Ireland] said so. [She = Meghan Ireland] went.'],
    ['a month for a given name', 'Mayor Jan de Wit sat. [De Wit = Jan de Wit] said so.'],
    ['a month that is one', 'The mayor is Eva Holt. In May [Holt = Eva Holt] said so.'],
    ['the mayor to be', 'Mayor-elect Jo Vant came. [Vant = Jo Vant] said so.'],
    ['himself', '[Rick Holt himself = Rick Holt] said so.'],
    ['a programme that bears the name', 'Mara Ellison has the Mara Ellison Show. [Ellison = Mara Ellison] said so.'],
    ['initials written out further down', '[J.D. Orrel = Jan Dirk Orrel] said so. Jan Dirk Orrel is the mayor.'],
    [
      'a maker that is no given name of what it makes',
      '[Norwire = Norwire] announced a tool. The rest stands on Norwire Cloud. [Norwire = Norwire] said it was free.',
    ],
    ['initials', 'K.C. Morrow sat. [Morrow = K.C. Morrow] said so.'],
    ['a middle initial', 'Ines Q. Morrow sat. [Ines Morrow = Ines Q. Morrow] said so.'],
    ['the family name first', 'Pell Zhi-wan sat with others. [Pell = Pell Zhi-wan] said so.'],
    ['capitals throughout', 'Mara Ellison sat. [MARA ELLISON = Mara Ellison]: We go on.'],
    ['a possessive', '[Mara Ellison’s = Mara Ellison] warning came late. [Ellison = Mara Ellison] said so.'],
    ['a slip of the pen', 'Bettina Maurer spoke first. Then, said [Mauer = Bettina Maurer], it rained.'],
    [
      'a given name cut short',
      'Ben Wolde came. Benjamin Wolde spoke. [Ben Wolde = Benjamin Wolde] said more. [Wolde = Benjamin Wolde] left.',
    ],
    ['one name in two spellings', 'Kristin Wolde spoke. [Kristen Wolde = Kristin Wolde] said more.'],
    [
      'an acronym in brackets',
      'The Kesten Harbour Commission (KHC) met. The [KHC = Kesten Harbour Commission] said so.',
    ],
    ['an acronym of initials', 'The Food Safety Agency met. [FSA = Food Safety Agency] said so.'],
    ['an acronym that looks like a pronoun', 'The Water Health Office (WHO) met. [WHO = Water Health Office] said so.'],
  ])('%s', (_, line) => expectNames(line));
});

describe('people of one surname are kept apart', () => {
  it('by what the text shows of them', () =>
    expectNames('[Mrs. Holt = Holt] was glad. Her husband, Peter Holt, was not. [Peter Holt = Peter Holt] said no.'));
  it('by given names that are a woman’s and a man’s', () =>
    expectNames('[Paul Cole = Paul Cole] said yes. | [Pauline Cole = Pauline Cole] said no.'));
  it('by given name', () => expectNames('[Ann Cole = Ann Cole] said yes. | [Peter Cole = Peter Cole] said no.'));
  it('by the nearer paragraph', () =>
    expectNames('Ann Cole spoke first. | Peter Cole came late. [Cole = Peter Cole] said the road was shut.'));
  it('and left unclear where both were just named', () =>
    expectNames('Ann Cole met Peter Cole in the hall. [Cole = ?] said it was cold.'));
});

describe('the name is found in its description', () => {
  test.each([
    ['role before', '[Harbour spokesman Piet Hale = Piet Hale] said so.'],
    ['role before, with a comma', '[the council’s leader, Mara Ellison, = Mara Ellison] said so.'],
    ['a title with a place', '[Ruritanian Ambassador to the United States Hamid Orr = Hamid Orr] said so.'],
    ['a title with a body', '[head of the Refugee Council Enna Sole = Enna Sole] said so.'],
    ['a body after it', '[Lydia Bucht for Food Standards Lorne = Lydia Bucht] said so.'],
    ['a clause after it', '[Mayor Ann Lee, who leads the council, = Ann Lee] said so.'],
    ['a body', '[Ruritania’s Foreign Ministry = Ruritania’s Foreign Ministry] said so.'],
    ['a possessive in the plural', '[The farmers’ union = farmers’ union] said so.'],
    ['a body called so by a noun', '[the security firm Secundo = Secundo] said so.'],
  ])('%s', (_, line) => expectNames(line));
});

describe('roles', () => {
  test.each([
    ['Mara Ellison, a spokeswoman for the harbour in Kesten,', 'Mara Ellison', 'spokeswoman for the harbour in Kesten'],
    ['Harbour spokesman Piet Hale', 'Piet Hale', 'Harbour spokesman'],
    ['the council’s leader, Mara Ellison,', 'Mara Ellison', 'council’s leader'],
    ['Ivo Hart, 42, a nurse at the clinic,', 'Ivo Hart', 'nurse at the clinic'],
    [
      'Cy Thom, curator and director of exhibits at the University of Lorne, Ashford,',
      'Cy Thom',
      'curator and director of exhibits at the University of Lorne, Ashford',
    ],
    ['Mayor Ann Lee', 'Ann Lee', 'Mayor'],
  ])('%s', (source, name, role) => {
    expect(speakerIn(`[${source} = ${name}] said so.`, name)?.role).toBe(role);
  });
  it('are not made of a list of people', () => {
    expect(speakerIn('[Ann Lee = Ann Lee], Ivo Hart and others said so.', 'Ann Lee')?.role).toBeNull();
  });
});

describe('whoever is only near the words does not get them', () => {
  it('the one for whom a spokesman speaks', () => {
    expectNames('Ivo Hale left. [Hale’s spokesman = Hale’s spokesman] said so.');
    expectNames('Ivo Hale left. [a spokesman for Ivo Hale = spokesman for Ivo Hale] said so.');
  });
  it('the agency that a report is from', () => {
    expectNames('[a report from the Harbour Group = report from the Harbour Group] said so.');
  });
  it('a credit or a byline', () => {
    expectNames('It rained. “I saw it,” wrote [I = ?] in a diary.');
  });
});

describe('kinds', () => {
  test.each([
    ['Mayor Ann Lee', 'Ann Lee', 'person'],
    ['Ruritania’s Foreign Ministry', 'Ruritania’s Foreign Ministry', 'body'],
    ['the main opposition group', 'main opposition group', 'body'],
    ['residents', 'residents', 'group'],
    ['a senior official, who asked not to be named,', 'senior official', 'unnamed'],
    ['officials', 'officials', 'unnamed'],
    ['two people familiar with the talks', 'two people familiar with the talks', 'group'],
    ['a report', 'report', 'body'],
  ])('%s', (source, name, kind) => {
    expect(speakerIn(`It rained. Then [${source} = ${name}] said so.`, name)?.kind).toBe(kind);
  });
});

describe('several in one source', () => {
  it('are one group of both names', () => {
    const source = 'The Kesten Harbour Commission (KHC), the main union, and groups representing residents';
    const name = 'Kesten Harbour Commission and groups representing residents';
    expectNames(`[${source} = ${name}] said so.`);
    expect(speakerIn(`[${source} = ${name}] said so.`, name)?.kind).toBe('group');
  });
  it('have their full names', () =>
    expectNames('Ann Lee met Ivo Hart. [Lee and Hart = Ann Lee and Ivo Hart] said so.'));
  it('but not where the “and” is inside a description', () => {
    expectNames('[Ann Cole, chair of the board and the bank = Ann Cole] said so.');
    expectNames('[chief executive and founder Ann Cole = Ann Cole] said so.');
    expectNames('[The Department of Health and Human Services = Department of Health and Human Services] said so.');
  });
});

describe('German', () => {
  it('reads titles, surnames and compound roles', () =>
    expectNames(
      '[Außenministerin Anna Korb = Anna Korb] sagte am Montag, sie reise. [Die Polizei = Polizei] bestätigte das. [Korb = Anna Korb] fuhr fort. [Die Ministerin = Anna Korb] schwieg dann.',
      'de',
    ));
  it('keeps the role as printed', () =>
    expect(speakerIn('[Regierungssprecher Jens Halm = Jens Halm] sagte es.', 'Jens Halm', 'de')?.role).toBe(
      'Regierungssprecher',
    ));
});

describe('a language without a pack', () => {
  it('takes names as printed and leaves pronouns unclear', () =>
    expectNames('[Jean Morel = Jean Morel] a dit non. [il = ?] a dit oui.', 'fr'));
});

describe('nothing to do', () => {
  it('gives nothing', () => expect(resolve('It rained.')).toEqual({ speakers: [], resolutions: [] }));
});

describe('two roles of one person are no second person', () => {
  test.each([
    [
      'after a comma',
      '[Professor Ann Cole, Director of the Mould Study, and Chairman of the Lorne Centre for Damp, = Ann Cole] said so.',
    ],
    ['without a comma', '[Ann Cole, director of exhibits and curator of prints at the museum, = Ann Cole] said so.'],
    ['unlike a second name', '[Ann Cole, director of exhibits, and Ivo Hart = Ann Cole and Ivo Hart] said so.'],
  ])('%s', (_, line) => expectNames(line));
});

describe('what names nobody stays unclear', () => {
  test.each([
    ['an app', 'Pictures of it stood on Instagram. [She = ?] called it hers.'],
    ['a village', 'The firm moved to Kesten. [He = ?] liked it.'],
    ['a number', '[21 = ?] said so.'],
    ['a share', '[nearly 85 = ?] said so.'],
    ['a month', '[Sept. 26, 2021, = ?] said so.'],
    ['a clause', '[Lorne is among the subscribers to this idea = ?] said so.'],
    ['a subject of its own', '[We like = ?] said so.'],
    ['a contraction', 'It rained. [they’ve seen = ?] said so.'],
  ])('%s', (_, line) => expectNames(line));
  it('but a contracted pronoun is its person', () =>
    expectNames('Mara Ellison resigned. [She = Mara Ellison] said why. Later [she’d = Mara Ellison] say more.'));
  it('and a number of people are people', () =>
    expectNames('[At least one member of the crew = one member of the crew] said so.'));
});
