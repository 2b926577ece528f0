import { describe, expect, it, test } from 'vitest';
import { expectNames, speakerIn } from './named.ts';

describe('a bare surname that two people bear', () => {
  test.each([
    [
      'stays with the one of whom the article is',
      'Ann Cole spoke. [Cole = Ann Cole] said no. Cole left, and Cole came back. | Her husband, Peter Cole, is a baker. | [Cole = Ann Cole] went on.',
    ],
    [
      'also where it is no relative who is named once',
      'Ann Cole spoke. [Cole = Ann Cole] said no. Cole left, and Cole came back. | A street is called after Peter Cole. | [Cole = Ann Cole] went on.',
    ],
    [
      'is not that of the one who goes by a given name',
      'Ann Cole spoke. Ann Cole is the mayor. Fred Cole is a baker. Fred sang, and Fred danced. | [Cole = Ann Cole] went on.',
    ],
    [
      'is his wife’s with “Mrs.”',
      'Ann Cole met her husband, former Mayor Ivo Cole, at noon. [Mrs. Cole = Ann Cole] said so.',
    ],
    [
      'is nobody’s right beside the other',
      'Ann Cole spoke. [Cole = Ann Cole] said no. Cole left, and Cole came back. | Her husband, Peter Cole, came. [Cole = ?] nodded and said so.',
    ],
    [
      'goes to the later one where both are named as often',
      'Ann Cole spoke first. | Peter Cole came late. [Cole = Peter Cole] said the road was shut.',
    ],
    ['is not that of a thing called so', 'They took the Cole Train. Cole left. [Cole = Cole] said so.'],
    [
      'is a group’s in the plural',
      'Ann Cole and Peter Cole live there. [The Coles = Coles] said so. [They = Coles] went on.',
    ],
  ])('%s', (_, line) => expectNames(line));
  it('is a family in the plural', () => {
    expect(speakerIn('Ann Cole lives there. Then [the Coles = Coles] said so.', 'Coles')?.kind).toBe('group');
  });
});

describe('the name inside its description', () => {
  test.each([
    [
      'a director behind a bureau of something',
      '[the director of the Harbour Bureau of Investigation, Ivo B. Hale, = Ivo B. Hale] spoke.',
    ],
    ['a place in the title', '[Representative Piet King of Ashford = Piet King] spoke. [King = Piet King] left.'],
    ['another capital before it', '[undecided Republican voter Ann Lee of Lorne = Ann Lee] spoke.'],
    ['where somebody is based', '[Kesten-based Ann Lee = Ann Lee] spoke.'],
    ['a compound of a role', '[Co-anchor Nora Hale = Nora Hale] spoke.'],
    [
      'a noun for a trade',
      'The manager is Jeff Weaver. [Weaver = Jeff Weaver] spoke. [Weaver and Ann Lee = Jeff Weaver and Ann Lee] left.',
    ],
    ['a noun for a paper', 'The manager is Steven Law. Later [Law = Steven Law] spoke.'],
    ['but a trade that is printed small', 'The Kesten Weaver sat. A weaver came. [The weaver = weaver] spoke.'],
    ['behind where it was', '[in Osk, Ms. Hale = Hale] spoke. [at a rally in Lorne, she = Hale] went on.'],
    ['who is going', '[President Ann Lee going on air = Ann Lee] spoke.'],
    ['before “who”, over a park', 'Mayor Ann Lee of the Osk National Park, [who = Ann Lee] said no, left.'],
    ['titles of several', 'Ann Lee and Ivo Hale came. [Senators Lee and Hale = Ann Lee and Ivo Hale] spoke.'],
    [
      'a place before a role',
      '[Ivo Hale = Ivo Hale] spoke. The Independent Vermont senator was there. [He = Ivo Hale] left.',
    ],
    ['herself', 'Mrs. Hale came. [Mrs. Hale herself, as well as her lawyers, = Hale] spoke.'],
    ['before “who”, over a place', 'Mayor Ann Lee of Texas, [who = Ann Lee] said no, left.'],
    ['a source that was cut at an initial', 'Then, said [Ian H = Ian H. Solm]. Solm, it rained.'],
    ['a rally in its month', 'At a June Hale rally Ann Lee spoke. [Hale = Hale] said no.'],
  ])('%s', (_, line) => expectNames(line));
});

describe('a body by its longer and its shorter name', () => {
  test.each([
    [
      'a news agency',
      'The Norwire news agency reported it. [Norwire = Norwire news agency] said so. [The agency = Norwire news agency] went on.',
    ],
    ['a source that was cut before its noun', 'The [Norwire = Norwire news agency] news agency said so.'],
    ['a newspaper', '[The Ledger newspaper = Ledger newspaper] said so. [The Ledger = Ledger newspaper] went on.'],
    ['but a newspaper of a country is any', '[A Kenyan newspaper = Kenyan newspaper] said so.'],
    [
      'a ministry by either order',
      'The Ministry of Trade met. [The Ruritanian Trade Ministry = Ruritanian Trade Ministry] said so. [The ministry = Ruritanian Trade Ministry] went on.',
    ],
    [
      'a department by its initials',
      'The Department of Harbour Trade met. [The DHT = Department of Harbour Trade] said so.',
    ],
    ['a name of one small letter', 'Officials met. [the i = the i] said so.'],
    ['also where the article is left out', 'Officials met. Then the [i = the i] said so.'],
  ])('%s', (_, line) => expectNames(line));
});

it('a name of one small letter is a body’s', () => {
  expect(speakerIn('Officials met. [the i = the i] said so.', 'the i')?.kind).toBe('body');
});

describe('capitals that name nobody', () => {
  test.each([
    [
      'a verb before a body',
      'Follow Kesten Harbour News on the radio. The Kesten Harbour News met. [Kesten Harbour News = Kesten Harbour News] said so.',
    ],
    ['a participle before a name', 'They met Ivo Hale. Chasing Hale was Ann Lee. [Hale = Ivo Hale] said no.'],
    [
      'a headline with small words in capitals',
      'Ruritania Will Refuse to Pay Its Debt. | [Ruritania = Ruritania] said so.',
    ],
    [
      'a headline of five words',
      'Harbour Pilots Cheer Kesten Wall. | The harbour was shut. [Kesten = Kesten] said so.',
    ],
  ])('%s', (_, line) => expectNames(line));
  it('a plural at the start of its sentence', () => {
    expect(speakerIn('It rained. [Mourners = Mourners] said so.', 'Mourners')?.kind).toBe('group');
  });
});
