// The worker that Lector's own voice speaks in: loads eSpeak NG and the data of a language when first asked for it. All of it is
// gone from memory when the worker is ended.

import createEspeak, { type EspeakModule } from '@echogarden/espeak-ng-emscripten';
import { Espeak, type Speech } from './espeak.ts';
import type { SynthesisAnswer, SynthesisOrder } from './synthesizer.ts';

/** The folder this script is in; the data lie beside it. */
const folder = new URL('.', self.location.href);

type File = readonly [path: string, bytes: Uint8Array];

/** Fetch a data file of ours (its form is told in the script that builds it) and take it apart. */
async function fetchFiles(name: string): Promise<File[]> {
  const data = await (await fetch(new URL(`${name}.bin`, folder))).arrayBuffer();
  const headLength = new DataView(data).getUint32(0, true);
  const list = JSON.parse(new TextDecoder().decode(new Uint8Array(data, 4, headLength))) as [string, number][];
  let at = 4 + headLength;
  return list.map(([path, length]) => {
    const bytes = new Uint8Array(data, at, length);
    at += length;
    return [path, bytes];
  });
}

function writeFiles(module: EspeakModule, files: readonly File[]): void {
  for (const [path, bytes] of files) {
    module.FS_createPath('/', path.slice(1, path.lastIndexOf('/')), true, true);
    module.FS_createDataFile(path, null, bytes, true, true, true);
  }
}

let loading: Promise<{ module: EspeakModule; espeak: Espeak }> | undefined;
const languages = new Map<string, Promise<void>>();

async function load(language: string): Promise<{ module: EspeakModule; espeak: Espeak }> {
  // The first language is written before the voice is made: it lists its languages then.
  const files = await Promise.all([fetchFiles('shared'), fetchFiles(language)]);
  const module = await createEspeak({ preRun: [(early) => writeFiles(early, files.flat())] });
  return { module, espeak: new Espeak(module) };
}

async function speak({ language, ...task }: SynthesisOrder): Promise<Speech> {
  if (!loading) {
    loading = load(language);
    const first = loading.then(() => undefined);
    // Whoever ordered hears of it.
    first.catch(() => undefined);
    languages.set(language, first);
  }
  const { module, espeak } = await loading;
  let ready = languages.get(language);
  if (!ready) {
    ready = fetchFiles(language).then((files) => writeFiles(module, files));
    languages.set(language, ready);
  }
  await ready;
  return espeak.speak(task);
}

self.onmessage = async ({ data }: MessageEvent<SynthesisOrder>) => {
  let answer: SynthesisAnswer;
  try {
    answer = { id: data.id, speech: await speak(data) };
  } catch (error) {
    answer = { id: data.id, error: String(error) };
  }
  self.postMessage(answer, { transfer: 'speech' in answer ? [answer.speech.samples.buffer] : [] });
};
