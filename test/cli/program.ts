// The real program, in a process of its own.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildCommandLine } from '../../scripts/build.mjs';

export interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

export interface Running {
  /** Write to its input. */
  send(text: string): void;
  /** Resolves with what the output holds when that contains `wanted`. */
  heard(wanted: string): Promise<string>;
  /** End it at once, as `kill -9` does. */
  kill(): void;
  /** Close its input and wait for its end. */
  end(): Promise<Run>;
  readonly pid: number | undefined;
}

export const programFile = fileURLToPath(new URL('../../build/lector.mjs', import.meta.url));

/** Build the program; return how to start it. */
export async function buildProgram(): Promise<(...args: readonly string[]) => Running> {
  await buildCommandLine();
  return (...args) => {
    const child = spawn(process.execPath, [programFile, ...args], { stdio: 'pipe' });
    let output = '';
    let errors = '';
    const listeners = new Set<() => void>();
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const listener of listeners) listener();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    // A program that was killed takes no more.
    child.stdin.on('error', () => undefined);
    const ended = new Promise<Run>((resolve) => child.on('close', (code) => resolve({ code, output, errors })));
    return {
      pid: child.pid,
      send: (text) => void child.stdin.write(text),
      heard: (wanted) =>
        new Promise((resolve) => {
          const look = (): void => {
            if (!output.includes(wanted)) return;
            listeners.delete(look);
            resolve(output);
          };
          listeners.add(look);
          look();
        }),
      kill: () => void child.kill('SIGKILL'),
      end: () => {
        child.stdin.end();
        return ended;
      },
    };
  };
}
