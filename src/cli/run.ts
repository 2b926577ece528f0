// Arguments into actions and exit codes. 0: done; 1: it could not be done; 2: it was asked wrongly.

import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { analyze } from '../core/analyze.ts';
import { exportCsv, exportJson, exportMarkdown } from '../core/speaker/export.ts';
import { summarizeStatements } from '../core/speaker/summary.ts';
import { analyzeStream } from './analyze-stream.ts';
import { AnswerPool } from './answer-pool.ts';
import { openAnswers } from './answers-file.ts';
import { Failure } from './failure.ts';
import { loadPage } from './load.ts';
import { addressOf, withPage } from './page.ts';
import { resultOf } from './result.ts';

export interface Terminal {
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly output: Writable;
  readonly errors: Writable;
  readonly version: string;
  /** The built script of a worker thread; null to work in this thread. */
  readonly workerScript: URL | null;
}

const help = `lector: the news article of a page, and who said what in it

usage:
  lector read FILE|URL [--text | --json | --markdown | --statements | --csv]
  lector analyze [--jobs N] [--limit SECONDS] [--output FILE [--skip-done]] < pages.jsonl > analyses.jsonl
  lector --help | --version

read      takes one page: an HTML file (gzipped or not), an http or https address, or - for standard input
  --text      the headline and the article, one paragraph a block (default)
  --json      the article, its attributions and speakers
  --markdown  the article, then who said what, each statement with a link to its exact words
  --statements, --csv
              who said what alone, as JSON or as CSV: the files that the popup saves

analyze   takes JSON lines on standard input, {"id", "html", "url"?} or {"id", "text", "lang"?}, and prints one JSON line for
          each, in order: {"id", "article", "attributions", "speakers"}, or {"id", "error"} where there is no article
  --jobs N         so many documents at once; as many as the machine has cores if not given
  --limit SECONDS  how long one document may take before it is answered with an error; 60 if not given
  --output FILE    write there
  --skip-done      add to what an earlier run of the same input left in FILE, and do none of it again

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
  jobs: { type: 'string' },
  limit: { type: 'string' },
  output: { type: 'string' },
  'skip-done': { type: 'boolean' },
} as const;

/** What only `analyze` takes. */
const streamFlags = ['jobs', 'limit', 'output', 'skip-done'] as const;

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
    const foreign = streamFlags.find((flag) => values[flag] !== undefined);
    if (foreign) throw usage(`read has no --${foreign}`);
    return read(source, wanted[0] ?? 'text', terminal);
  }
  if (command === 'analyze') {
    if (operands.length > 0) throw usage('analyze reads standard input and takes no FILE');
    if (wanted.length > 0) throw usage(`analyze has no --${wanted[0]}`);
    return analyzeAll(values, terminal);
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

async function analyzeAll(values: ReturnType<typeof parse>['values'], terminal: Terminal): Promise<number> {
  const jobs = wholeNumber('jobs', values.jobs) ?? availableParallelism();
  const limitMs = (wholeNumber('limit', values.limit) ?? 60) * 1000;
  const keep = values['skip-done'] ?? false;
  if (keep && values.output === undefined) throw usage('--skip-done needs --output FILE');
  const { output, done } =
    values.output === undefined ? { output: terminal.output, done: [] } : await openAnswers(values.output, keep);
  const script = terminal.workerScript;
  const pool = script && new AnswerPool({ script, jobs, limitMs });
  try {
    const options = pool ? { done, atOnce: 4 * jobs, answer: (line: string) => pool.answer(line) } : { done };
    for await (const line of analyzeStream(terminal.input, options)) await write(output, line);
  } finally {
    await pool?.close();
    if (output !== terminal.output) await finished(output.end());
  }
  return 0;
}

function wholeNumber(flag: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw usage(`--${flag} takes a whole number from 1`);
  return Number(text);
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
