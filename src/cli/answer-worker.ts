// A worker thread of `lector analyze`: a line in, its answer out.

import { parentPort } from 'node:worker_threads';
import { answerTo } from './answer.ts';

parentPort?.on('message', (line: string) => parentPort?.postMessage({ answer: answerTo(line) }));
parentPort?.postMessage('ready');
