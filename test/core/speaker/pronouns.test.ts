import { describe, expect, it, test } from 'vitest';
import { expectNames, resolve } from './named.ts';

describe('a pronoun is resolved by syntax and salience', () => {
  test.each([
    ['the last speaker', '[Dora Vant = Dora Vant] said it was late. [She = Dora Vant] added more.'],
    ['over paragraphs', '[Dora Vant = Dora Vant] said it was late. | [She = Dora Vant] added more.'],
    ['the subject, not the object', 'Dora Vant met the council on Monday. [She = Dora Vant] said so.'],
    ['a contraction', '[Dora Vant = Dora Vant] said it was late. [She = Dora Vant]’s planning more.'],
    ['an unnamed source', '[A senior official = senior official] said no. [He = senior official] added more.'],
    ['a body', '[The Harbour Commission = Harbour Commission] said no. [It = Harbour Commission] added more.'],
    ['a group', '[Residents = Residents] said no. [They = Residents] added more.'],
    ['the name before “who”', 'Ann Lee, [who = Ann Lee] said no, left.'],
    ['inside reported words', '[Ivo Hart = Ivo Hart] said {1 [2 he = Ivo Hart] believes it}. {2 x}'],
  ])('%s', (_, line) => expectNames(line));
});

describe('gender comes from the text alone', () => {
  it('from a form of address', () =>
    expectNames('Ms. Vant met Mr. Hart on Monday. [He = Hart] said so. [She = Vant] agreed.'));
  it('from a noun', () => expectNames('Spokeswoman Dora Vant sat with Piet Hale. [She = Dora Vant] said so.'));
  it('and never from a first name', () => {
    const line = (given: string): string => `${given} Vant met ${given} Hale. [She = ?] said so.`;
    const outcome = (given: string) => resolve(line(given)).resolutions;
    expect(outcome('Mary')).toEqual(outcome('John'));
  });
  it('a body is not “she”', () => expectNames('The Harbour Commission met. [She = ?] said so.'));
});

describe('inside quotation marks', () => {
  it('“I” is whoever is quoted', () =>
    expectNames('{1 “[2 I = Dora Vant] think {2 it will hold},”} said [1 Dora Vant = Dora Vant].'));
  it('“she” is not whoever is quoted', () =>
    expectNames('{1 “[2 She = ?] told me {2 it will hold},”} said [1 Dora Vant = Dora Vant].'));
  it('“you” is nobody', () => expectNames('{1 “[2 You = ?] said {2 no},”} said [1 Dora Vant = Dora Vant].'));
});

describe('role nouns', () => {
  it('lead to who has that role', () =>
    expectNames(
      '[Harbour spokeswoman Dora Vant = Dora Vant] said no. Piet Hale left. [The spokeswoman = Dora Vant] added more.',
    ));
  it('lead to the body of that name', () =>
    expectNames('[The Foreign Ministry = Foreign Ministry] said no. [The ministry = Foreign Ministry] added more.'));
  it('lead nowhere when nobody has that role', () => expectNames('Dora Vant left. [The sheriff = sheriff] said so.'));
});

describe('a quotation that names nobody', () => {
  it('belongs to the one speaker of its paragraph', () =>
    expectNames('{1 “No,”} said [1 Dora Vant = Dora Vant]. [2 = Dora Vant]{2 “Not now.”}'));
  it('is unclear after two speakers', () =>
    expectNames(
      '{1 “No,”} said [1 Dora Vant = Dora Vant]. {2 “Yes,”} said [2 Piet Hale = Piet Hale]. [3 = ?]{3 “Well.”}',
    ));
  it('is unclear with nobody around', () => expectNames('It rained. | [1 = ?]{1 “Not now.”}'));
});
