import { describe, expect, test } from 'vitest';
import { fileOf, formats, writeStatement, writeStatements } from '../../../src/extension/popup/taking.ts';
import { analysis, articlePage } from './sample.ts';

const titled = (title: string) => ({
  ...articlePage,
  analysis: { ...analysis, article: { ...analysis.article, title } },
});

describe('the file', () => {
  test.each([
    ['Last ferry to Osk', 'last-ferry-to-osk.md'],
    ['“Don’t go,” says mayor: 2/3 stay?', 'dont-go-says-mayor-2-3-stay.md'],
    ['Fähre fährt für Å', 'fähre-fährt-für-å.md'],
    ['船が止まる', '船が止まる.md'],
    ['../../etc/passwd', 'etc-passwd.md'],
    ['', 'who-said-what.md'],
    ['…', 'who-said-what.md'],
    [`${'long '.repeat(40)}`, `${'long-'.repeat(11)}long.md`],
  ])('of %j is named by it', (title, name) => {
    expect(fileOf(titled(title), 'markdown', []).name).toBe(name);
  });

  test.each(formats)('as %s holds what is copied', (format) => {
    const file = fileOf(articlePage, format, []);
    expect(file.text.replace(/^\uFEFF/, '')).toBe(writeStatements(articlePage, format, []));
    expect(file.text.startsWith('\uFEFF')).toBe(format === 'csv');
    expect(file.type).toMatch(/^(?:text|application)\/\w+;charset=utf-8$/);
  });
});

test('every statement is in it, with a link to the page where it was found', () => {
  const markdown = writeStatements(articlePage, 'markdown', []);
  expect(markdown.match(/\(https:\/\/mail\.example\/ferry#:~:text=/g)).toHaveLength(3);
  expect(writeStatements({ ...articlePage, address: null }, 'markdown', [])).not.toContain('](');
});

test('words of a further page have a link to that page', () => {
  const start = analysis.attributions[2]?.content[0]?.start ?? 0;
  const read = [{ address: 'https://mail.example/ferry?page=2', start }];
  const further = { read, next: null, left: null, trouble: null };
  const links = (
    JSON.parse(writeStatements({ ...articlePage, further }, 'json', [])).speakers as {
      statements: { link: string }[];
    }[]
  )
    .flatMap(({ statements }) => statements)
    .map(({ link }) => link.split('#')[0]);
  expect(links).toEqual([
    'https://mail.example/ferry',
    'https://mail.example/ferry',
    'https://mail.example/ferry?page=2',
  ]);
});

test('one statement is plain words with its link', () => {
  const fragments = [null, [{ textStart: 'no other boat' }], null];
  expect(writeStatement(articlePage, 1, fragments)).toBe(
    [
      'no other boat was found',
      'Ida Brem (reported · She → Ida Brem)',
      'Last ferry to Osk',
      'https://mail.example/ferry#:~:text=no%20other%20boat',
    ].join('\n'),
  );
});
