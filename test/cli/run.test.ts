// The command line as its user meets it: arguments and streams in, lines and exit codes out.

import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyzeStream } from '../../src/cli/analyze-stream.ts';
import { run } from '../../src/cli/run.ts';

const report = fileURLToPath(new URL('../fixtures/wire-report.html', import.meta.url));
const noArticle = fileURLToPath(new URL('../fixtures/no-article.html', import.meta.url));

async function lector(args: readonly string[], input: string | readonly Uint8Array[] = '') {
  let output = '';
  let errors = '';
  const collect = (put: (text: string) => void) =>
    new Writable({
      write(chunk, _encoding, done) {
        put(String(chunk));
        done();
      },
    });
  const code = await run(args, {
    input: Readable.from(typeof input === 'string' ? [Buffer.from(input)] : input),
    output: collect((text) => {
      output += text;
    }),
    errors: collect((text) => {
      errors += text;
    }),
    version: '1.2.3',
    workerScript: null,
  });
  return { code, output, errors };
}

interface Row {
  readonly id: unknown;
  readonly error?: string;
  readonly article: { readonly text: string; readonly title: string; readonly lang: string | null };
  readonly attributions: readonly {
    readonly source: readonly [number, number][];
    readonly content: readonly [number, number][];
    readonly kind: string;
    readonly speaker: number | null;
  }[];
  readonly speakers: readonly { readonly name: string; readonly role: string | null; readonly kind: string }[];
}

async function analyzeLines(...lines: readonly string[]): Promise<Row[]> {
  const { code, output } = await lector(['analyze'], lines.join('\n'));
  expect(code).toBe(0);
  return output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

describe('lector read', () => {
  it('prints the headline and the article', async () => {
    const { code, output } = await lector(['read', report]);
    expect(code).toBe(0);
    expect(output).toMatch(/^River Talks Open In Ardelle Without Main Opposition Group\n\nDelegates from four/);
    expect(output).not.toMatch(/Skip to|Breaking News|Related|half empty/);
  });
  it('prints who said what as Markdown', async () => {
    const { output } = await lector(['read', report, '--markdown']);
    expect(output).toContain('## Who said what');
    expect(output).toMatch(/Lena Marrow, spokeswoman for the Velmark Consulate in Ardelle/);
  });
  it('prints the article before who said what', async () => {
    const { output } = await lector(['read', report, '--markdown']);
    expect(output.indexOf('Delegates from four')).toBeLessThan(output.indexOf('## Who said what'));
  });
  it('links every statement to its words, at the address that the page names as its own', async () => {
    const html = (await readText(report)).replace(
      '<head>',
      '<head><link rel="canonical" href="https://a.example/talks">',
    );
    const { output } = await lector(['read', '-', '--markdown'], html);
    const statements = output.match(/^- /gm) ?? [];
    expect(output.match(/\(https:\/\/a\.example\/talks#:~:text=/g)?.length).toBeGreaterThan(5);
    expect(statements.length).toBeGreaterThan(5);
  });
  it('prints who said what alone, as JSON and as CSV', async () => {
    const json = JSON.parse((await lector(['read', report, '--statements'])).output);
    const { output: csv } = await lector(['read', report, '--csv']);
    const count = json.counts.statements;
    expect(count).toBeGreaterThan(5);
    expect(csv.split('\r\n').length).toBe(count + 2);
    expect(csv).toContain('"Lena Marrow","spokeswoman for the Velmark Consulate in Ardelle","person","own words"');
  });
  it('prints as JSON what analyze prints, without the id', async () => {
    const { output } = await lector(['read', report, '--json']);
    const { id: _id, ...row } = (await analyzeLines(JSON.stringify({ id: 1, html: await readText(report) })))[0] as Row;
    expect(JSON.parse(output)).toEqual(row);
  });
  it.each([
    [['read', noArticle], 1, 'no article found'],
    [['read', 'no-such-file.html'], 1, 'no-such-file.html'],
    [['read'], 2, 'read takes one FILE or URL'],
    [['read', report, '--json', '--text'], 2, 'exclude each other'],
    [['read', report, '--csv', '--markdown'], 2, '--markdown and --csv exclude each other'],
    [['analyze', '--csv'], 2, 'analyze has no --csv'],
    [['analyze', '--jobs', '0'], 2, '--jobs takes a whole number from 1'],
    [['analyze', '--skip-done'], 2, '--skip-done needs --output FILE'],
    [['read', report, '--jobs', '2'], 2, 'read has no --jobs'],
    [['read', report, '--yaml'], 2, '--yaml'],
    [['fly'], 2, 'unknown command "fly"'],
    [[], 2, 'no command given'],
  ])('%j ends with %i and says why', async (args, code, message) => {
    const result = await lector(args);
    expect(result).toMatchObject({ code, output: '' });
    expect(result.errors).toContain(message);
  });
  it('tells its version and its use', async () => {
    expect(await lector(['--version'])).toMatchObject({ code: 0, output: '1.2.3\n' });
    expect((await lector(['--help'])).output).toContain('lector analyze');
  });
});

describe('lector analyze', () => {
  const text = '“We will not sail,” said Ines Osk, a spokeswoman for the harbour.\r\n\n  Nobody asked why.\u00A0';

  it('answers every line in order, with spans into the text as it was given', async () => {
    const rows = await analyzeLines(
      JSON.stringify({ id: 'a', text, lang: 'en' }),
      JSON.stringify({ id: 'b', html: '<p>' }),
    );
    expect(rows.map(({ id }) => id)).toEqual(['a', 'b']);
    const [row] = rows as [Row];
    expect(row.article.text).toBe(text);
    const [attribution] = row.attributions;
    expect(attribution?.content.map(([start, end]) => text.slice(start, end))).toEqual(['“We will not sail,”']);
    expect(row.speakers[attribution?.speaker ?? -1]).toEqual({
      name: 'Ines Osk',
      role: 'spokeswoman for the harbour',
      kind: 'person',
    });
    expect(rows[1]).toEqual({ id: 'b', error: 'no article found' });
  });

  it('goes on after lines that are wrong, and says what was wrong', async () => {
    const rows = await analyzeLines(
      '{"id": 1, "text": ',
      '',
      '[1, 2]',
      'null',
      '{"id": 2}',
      '{"id": 3, "html": 5}',
      '{"id": 4, "text": "a", "html": "b"}',
      '{"id": {"deep": [1]}, "text": "It rained."}',
      '{"id": 6, "text": "Half a pair: \\ud83d, and a null: \\u0000."}',
    );
    expect(rows.map(({ id, error }) => [id, error])).toEqual([
      [null, 'not JSON'],
      [null, 'not a JSON object'],
      [null, 'not a JSON object'],
      [2, 'neither "html" nor "text" given'],
      [3, '"html" is not a string'],
      [4, 'both "html" and "text" given'],
      [{ deep: [1] }, undefined],
      [6, undefined],
    ]);
  });

  it('reads lines that come in pieces, and characters that come in halves', async () => {
    const bytes = Buffer.from(`${JSON.stringify({ id: 'ü', text: 'Es regnete in Köln.' })}\n`);
    const pieces = Array.from(bytes, (_, i) => bytes.subarray(i, i + 1));
    const { output } = await lector(['analyze'], pieces);
    expect(JSON.parse(output)).toMatchObject({ id: 'ü', article: { text: 'Es regnete in Köln.' } });
  });

  it('refuses a line that is too long, and reads the next', async () => {
    const lines = `${JSON.stringify({ id: 1, text: 'x'.repeat(5_000) })}\n${JSON.stringify({ id: 2, text: 'It rained.' })}\n`;
    const rows: Row[] = [];
    for await (const line of analyzeStream(Readable.from([Buffer.from(lines)]), { longestBytes: 1_000 }))
      rows.push(JSON.parse(line) as Row);
    expect(rows.map(({ id, error }) => [id, error?.replace(/\d+/, 'N')])).toEqual([
      [null, 'line too long: N bytes'],
      [2, undefined],
    ]);
  });

  it('takes from its input no faster than its output is taken', async () => {
    let read = 0;
    async function* lines() {
      for (; read < 1_000; read++) yield Buffer.from(`${JSON.stringify({ id: read, text: 'It rained.' })}\n`);
    }
    const answers = analyzeStream(lines());
    for (let i = 0; i < 5; i++) await answers.next();
    expect(read).toBeLessThan(10);
  });
});

async function readText(file: string): Promise<string> {
  return (await import('node:fs/promises')).readFile(file, 'utf8');
}
