import type { ChildProcess } from 'node:child_process';

/** How long a program may take to end when it is asked to, ms: Orca has been seen not to, while a browser did not answer it. */
const latestEndMs = 5_000;

/** End a program that we started, and wait until it is gone. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  const force = setTimeout(() => child.kill('SIGKILL'), latestEndMs);
  await ended;
  clearTimeout(force);
}
