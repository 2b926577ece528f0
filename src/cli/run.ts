// Arguments into actions and exit codes. 0: done; 1: it could not be done; 2: it was asked wrongly.

import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { analyze } from '../core/analyze.ts';
import { exportCsv, exportJson, exportMarkdown } from '../core/speaker/export.ts';
import { summarizeStatements } from '../core/speaker/summary.ts';
import { analyzeStream } from './analyze-stream.ts';
import { Failure } from './failure.ts';
import { loadPage } from './load.ts';
import { addressOf, withPage } from './page.ts';
import { resultOf } from './result.ts';

export interface Terminal {
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly output: Writable;
  readonly errors: Writable;
  readonly version: string;
}

export const help = `lector: the news article of a page, and who said what in it

usage:
  lector read FILE|URL [--text | --json | --markdown | --statements | --csv]
  lector analyze < pages.jsonl > analyses.jsonl
  lector --help | --version

read      takes one page: an HTML file (gzipped or not), an http or https address, or - for standard input
  --text      the headline and the article, one paragraph a block (default)
  --json      the article, its attributions and speakers
  --markdown  the article, then who said what, each statement with a link to its exact words
  --statements, --csv
              who said what alone, as JSON or as CSV: the files that the popup saves

analyze   takes JSON lines on standard input, {"id", "html", "url"?} or {"id", "text", "lang"?}, and prints one JSON line for
          each, in order: {"id", "article", "attributions", "speakers"}, or {"id", "error"} where there is no article

Exit codes: 0 done, 1 could not be done, 2 wrong usage.
`;

const flags = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
  json: { type: 'boolean' },
  markdown: { type: 'boolean' },
  statements: { type: 'boolean' },
  csv: { type: 'boolean' },
  text: { type: 'boolean' },
} as const;

const formats = ['text', 'json', 'markdown', 'statements', 'csv'] as const;
type Format = (typeof formats)[number];

/** Run the program and return its exit code. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await act(argv, terminal);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    terminal.errors.write(`lector: ${error.message}\n`);
    return error.exitCode;
  }
}

async function act(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parse(argv);
  const [command, ...operands] = positionals;
  if (values.help) return print(terminal, help);
  if (values.version) return print(terminal, `${terminal.version}\n`);
  const wanted = formats.filter((format) => values[format]);
  if (command === 'read') {
    const [source, ...more] = operands;
    if (source === undefined || more.length > 0) throw usage('read takes one FILE or URL');
    if (wanted.length > 1) throw usage(`${wanted.map((format) => `--${format}`).join(' and ')} exclude each other`);
    return read(source, wanted[0] ?? 'text', terminal);
  }
  if (command === 'analyze') {
    if (operands.length > 0) throw usage('analyze reads standard input and takes no FILE');
    if (wanted.length > 0) throw usage(`analyze has no --${wanted[0]}`);
    for await (const line of analyzeStream(terminal.input)) await write(terminal.output, line);
    return 0;
  }
  throw usage(command === undefined ? 'no command given' : `unknown command "${command}"`);
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: flags, allowPositionals: true });
  } catch (error) {
    throw usage(error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error));
  }
}

function usage(message: string): Failure {
  return new Failure(`${message}\nTry: lector --help`, 2);
}

async function read(source: string, format: Format, terminal: Terminal): Promise<number> {
  const page = await loadPage(source, terminal.input);
  const [analysis, url] = withPage(page.html, page.url, (document) => [
    analyze(document),
    page.url ?? addressOf(document),
  ]);
  if (analysis === null) throw new Failure(`no article found in ${source === '-' ? 'the input' : source}`);
  switch (format) {
    case 'text': {
      const { title, text } = analysis.article;
      return print(terminal, `${title === '' ? '' : `${title}\n\n`}${text}\n`);
    }
    case 'json':
      return print(terminal, `${JSON.stringify(resultOf(analysis), null, 2)}\n`);
    case 'markdown':
      return print(terminal, exportMarkdown(analysis, summarizeStatements(analysis), { url, article: true }));
    case 'statements':
      return print(terminal, exportJson(analysis, summarizeStatements(analysis), { url }));
    case 'csv':
      return print(terminal, exportCsv(analysis, summarizeStatements(analysis), { url }));
  }
}

async function print(terminal: Terminal, text: string): Promise<number> {
  await write(terminal.output, text);
  return 0;
}

/** Write, and wait where the reader of the output is slower than we are, so that memory stays bounded. */
async function write(output: Writable, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}
