import { describe, expect, it, test } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import { exportCsv, exportJson, exportMarkdown, exportStatement } from '../../../src/core/speaker/export.ts';
import { summarized } from './told.ts';

const url = 'https://ledger.example/wall';
const line =
  '[c “We will not sail,”] [cue said] [s Ines Osk, a spokeswoman for the ferry], [c “and nobody will.”] | ' +
  '[s2 She] [cue2 denied] [c2 that the boat was sold on the pier]. | It rained. | [c3 “Nobody asked us.”]';
const { analysis, summary } = summarized(line);

function rowsOf(csv: string): string[][] {
  expect(csv.endsWith('\r\n')).toBe(true);
  return csv
    .slice(0, -2)
    .split('\r\n')
    .map((row) => row.slice(1, -1).split('","'));
}

describe('Markdown', () => {
  const markdown = exportMarkdown(analysis, summary, { url });

  it('says where it comes from, who reported it, and how much was said', () => {
    expect(markdown).toMatch(/^# Harbour vote in Kesten\n\nTilda Marsh · The Kesten Ledger · 2031-10-14\n\n<https:/);
    expect(markdown).toContain('\n*With reporting by Norwire*\n');
    expect(markdown).toContain('\n1 speaker · 3 statements · 2 direct quotations · 1 with the speaker unclear\n');
  });

  it('has every statement whole under its speaker, with how we have it and its link', () => {
    expect(markdown).toContain(
      '### Ines Osk, spokeswoman for the ferry\n\n- “We will not sail,” … “and nobody will.”  \n  own words · [',
    );
    expect(markdown).toContain(
      '- *denied* that the boat was sold on the pier  \n  reported · She → Ines Osk · [go to these words](',
    );
    expect(markdown).toContain('### Speaker unclear\n\n- “Nobody asked us.”');
    expect(markdown.match(/\]\(https:\/\/ledger\.example\/wall#:~:text=[^()\s]+\)/g)).toHaveLength(3);
  });

  it('has the article before it where that is asked for', () => {
    const whole = exportMarkdown(analysis, summary, { url, article: true });
    expect(whole.indexOf('“We will not sail,” said Ines Osk, a spokeswoman for the ferry')).toBeLessThan(
      whole.indexOf('## Who said what'),
    );
  });

  it('has no link without an address, nor to one that is not of the web', () => {
    for (const address of [null, 'file:///home/a.html', 'javascript:alert(1)', 'nonsense']) {
      expect(exportMarkdown(analysis, summary, { url: address })).not.toContain('](');
    }
  });

  test.each([
    ['emphasis', 'Ann said [c the *Osk_Queen* was late].', 'the \\*Osk\\_Queen\\* was late'],
    ['a tag', 'Ann said [c it was <b>late</b> again].', 'it was \\<b\\>late\\</b\\> again'],
    ['a list', 'Ann wrote: [c 1. May was very cold].', '- 1\\. May was very cold'],
    ['an entity', 'Ann wrote: [c they sell &lt; and more].', 'they sell \\&lt; and more'],
  ])('makes %s in the page’s words harmless', (_, statement, expected) => {
    const one = summarized(statement.replace('Ann', '[s Ann]'));
    expect(exportMarkdown(one.analysis, one.summary, { url: null })).toContain(expected);
  });

  it('makes a link in the headline harmless', () => {
    const article = { ...analysis.article, title: '[Here](https://a.example) it fell' };
    expect(exportMarkdown({ ...analysis, article }, summary, { url })).toContain(
      '# \\[Here\\](https://a.example) it fell',
    );
  });

  it('says that nobody is quoted, and in which languages only quotations are found', () => {
    const none = summarized('It rained.', { lang: 'fr' });
    const markdown = exportMarkdown(none.analysis, none.summary, { url });
    expect(markdown).toContain('Nobody is quoted in this article.');
    expect(markdown).toContain('only quotations');
  });
});

describe('JSON', () => {
  const parsed = JSON.parse(exportJson(analysis, summary, { url }));

  it('has the article’s provenance, the counts and every statement with its place in the text', () => {
    expect(parsed.article).toMatchObject({
      title: 'Harbour vote in Kesten',
      url,
      credits: ['With reporting by Norwire'],
    });
    expect(parsed.counts).toEqual(summary.counts);
    expect(parsed.speakers.map(({ name }: { name: string }) => name)).toEqual(['Ines Osk']);
    const [first, second] = parsed.speakers[0].statements;
    expect(first).toMatchObject({ form: 'own words', source: 'Ines Osk, a spokeswoman for the ferry', cue: 'said' });
    expect(first.spans.map(([start, end]: [number, number]) => analysis.article.text.slice(start, end))).toEqual(
      first.text,
    );
    expect(second).toMatchObject({ form: 'reported', cue: 'denied', source: 'She' });
    expect(parsed.unclear).toHaveLength(1);
  });

  it('has a link with a directive for each piece', () => {
    const [first] = parsed.speakers[0].statements;
    expect(first.link.match(/text=/g)).toHaveLength(2);
  });

  it('takes the way to the words from the page where that gives one', () => {
    const fragments = [null, [{ textStart: 'from the page' }]];
    const [first, second] = JSON.parse(exportJson(analysis, summary, { url, fragments })).speakers[0].statements;
    expect(first.link).toContain('We%20will%20not%20sail');
    expect(second.link).toBe(`${url}#:~:text=from%20the%20page`);
  });
});

describe('CSV', () => {
  it('has one row for each statement, under names of columns', () => {
    const rows = rowsOf(exportCsv(analysis, summary, { url }));
    expect(rows).toHaveLength(4);
    expect(rows.every(({ length }) => length === rows[0]?.length)).toBe(true);
    expect(rows[0]?.slice(0, 5)).toEqual(['speaker', 'role', 'kind', 'form', 'statement']);
    expect(rows.map(([speaker]) => speaker)).toEqual(['speaker', 'Ines Osk', 'Ines Osk', '']);
    expect(rows.at(-1)?.slice(2, 5)).toEqual(['unclear', 'own words', '“Nobody asked us.”']);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'])('does not let a spreadsheet run %j', (title) => {
    const cells = rowsOf(exportCsv(analysis, summary, { url })).flat();
    const own = rowsOf(exportCsv({ ...analysis, article: { ...analysis.article, title } }, summary, { url })).flat();
    expect(cells.some((cell) => /^\s*[=+\-@＝]/u.test(cell))).toBe(false);
    expect(own).toContain(`'${title}`);
  });

  it('doubles quotation marks', () => {
    const one = summarized('[s Ann Lee] [cue wrote]: [c "It is late."]');
    expect(exportCsv(one.analysis, one.summary, { url })).toContain('"""It is late."""');
  });
});

describe('one statement', () => {
  it('is plain words, who said them and how we have it, the headline, the link', () => {
    expect(exportStatement(analysis, summary, 1, { url })?.split('\n')).toEqual([
      'denied that the boat was sold on the pier',
      'Ines Osk, spokeswoman for the ferry (reported · She → Ines Osk)',
      'Harbour vote in Kesten',
      expect.stringMatching(/^https:\/\/ledger\.example\/wall#:~:text=/),
    ]);
  });

  it('is none where there is no such one', () => expect(exportStatement(analysis, summary, 9, { url })).toBeNull());
});

test('the same article gives the same files, whatever stands in it', () => {
  const article: Partial<Article> = { title: '<script>\u2028"=1', byline: 'A "B" *C*', published: 'soon' };
  const one = summarized(`${line} [s7 X\ud800] [cue7 said] [c7 “a\u0000b \ud83d”].`, article);
  for (const write of [exportMarkdown, exportJson, exportCsv]) {
    expect(write(one.analysis, one.summary, { url })).toBe(write(one.analysis, one.summary, { url }));
  }
});
