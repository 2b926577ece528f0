import { describe, expect, it } from 'vitest';
import { expectNames, speakerIn } from './named.ts';

describe('German names', () => {
  it.each([
    ['a bare surname', '[Jan Kolb = Jan Kolb] kam. Später sagte [Kolb = Jan Kolb], es sei voll.'],
    ['particles', '[Rike von der Hayen = Rike von der Hayen] kam. Dann sprach [von der Hayen = Rike von der Hayen].'],
    ['umlaut and ß', '[Jörg Weißmüller = Jörg Weißmüller] kam. [Weißmüller = Jörg Weißmüller] sagte nichts.'],
    [
      'a party in brackets',
      '[Ministerpräsidentin Ida Brandt (CDU) = Ida Brandt] sagte ja. [Brandt = Ida Brandt] blieb dabei.',
    ],
    ['role, comma, name', 'Es regne, sagte [der Sprecher des Ministeriums, Jan Kolb = Jan Kolb].'],
    ['name, comma, role', 'Es regne, sagte [Jan Kolb, der Sprecher des Ministeriums = Jan Kolb].'],
    ['a form of address', '[Frau Weil = Weil] sagte, es regne.'],
    ['a body', 'Laut [der Feuerwehr = Feuerwehr] brannte das Dach.'],
    ['a compound body in the genitive', 'Nach Angaben [des Landeskriminalamtes = Landeskriminalamtes] fehlt nichts.'],
    ['a body with a name', 'Das teilte [das Amt für Brücken = Amt für Brücken] mit.'],
    ['a paper in marks', 'Das berichtet [die „Abendpost“ = Abendpost].'],
    [
      'the role for the name',
      'Anna Weil ist Ministerin. [Ministerin Anna Weil = Anna Weil] kam. [Die Ministerin = Anna Weil] sprach.',
    ],
    ['nouns are no names', '[Der Student = Student] sagte, es regne. Das bestätigten [Augenzeugen = Augenzeugen].'],
  ])('%s', (_, line) => expectNames(line, 'de'));

  it.each([
    ['Sprecher des Ministeriums', 'Es regne, sagte [Jan Kolb, der Sprecher des Ministeriums = Jan Kolb].', 'Jan Kolb'],
    ['Ministerpräsidentin', '[Ministerpräsidentin Anna Weil (CDU) = Anna Weil] sagte ja.', 'Anna Weil'],
    ['Verkehrsministerin', 'Das sagte [Verkehrsministerin Anna Weil = Anna Weil] am Montag.', 'Anna Weil'],
  ])('has the role %s', (role, line, name) => {
    expect(speakerIn(line, name, 'de')?.role).toBe(role);
  });

  it('tells bodies, groups and unnamed sources from people', () => {
    const kindOf = (line: string, name: string) => speakerIn(line, name, 'de')?.kind;
    expect(kindOf('Das teilte [das Bundesamt = Bundesamt] mit.', 'Bundesamt')).toBe('body');
    expect(kindOf('Das sagten [Augenzeugen = Augenzeugen].', 'Augenzeugen')).toBe('group');
    expect(kindOf('Das sagte [ein Polizeisprecher = Polizeisprecher].', 'Polizeisprecher')).toBe('unnamed');
  });
});

describe('German pronouns', () => {
  it.each([
    ['er', '[Jan Kolb = Jan Kolb] kam. [Er = Jan Kolb] sagte, es regne.'],
    ['sie by her role', '[Ministerin Anna Weil = Anna Weil] kam. [Sie = Anna Weil] sagte, es regne.'],
    ['never a noun', 'Nach langer Amtszeit gab [er = ?] sein Amt ab.'],
    ['sie of several, by the verb', '[Ministerin Anna Weil = Anna Weil] kam. [Sie = ?] sagten, es regne.'],
    ['sie of several, behind the verb', '[Ministerin Anna Weil = Anna Weil] kam. Es regne, sagten [sie = ?].'],
    ['man', 'Das Amt schwieg. [Man = ?] sagte, es regne.'],
  ])('%s', (_, line) => expectNames(line, 'de'));
});
