// Several engines as one: the voices of all, and each request to the engine that has the best voice for it.
// Hard cases: voices that send the text away take so little at a time that a long sentence goes to them in parts; and where an
// engine keeps no pauses, they are kept here.

import { castRole } from './cast.ts';
import type { Speech, SpeechEngine, SpeechEvent, SpeechRequest, Voice } from './engine.ts';
import { splitText } from './split.ts';

export interface CombineOptions {
  /** In the order in which their voices are listed. */
  readonly engines: readonly SpeechEngine[];
  /** Call `then` after `delayMs`; the returned function cancels. */
  readonly wait: (delayMs: number, then: () => void) => () => void;
}

/** Most that is given at once to a voice that sends the text away, UTF-16 units: Chromium's network voices go silent above about 200. */
export const longestForRemote = 175;

interface Source {
  readonly engine: SpeechEngine;
  readonly voice: Voice;
}

/** Who says it, and how high. */
interface Route extends Source {
  readonly pitch: number;
}

/** The voices that are known. */
interface Routes {
  readonly list: readonly Source[];
  /** Whether they are those of all engines. */
  readonly areAll: boolean;
}

/** Return an engine that speaks with whichever of the engines has the voice. */
export function combineEngines({ engines, wait }: CombineOptions): SpeechEngine {
  let current = 0;
  let speaking: SpeechEngine | null = null;
  let cancelWait = (): void => undefined;

  const listAll = async (): Promise<Routes> => {
    // One that cannot list its voices must not silence the others.
    const lists = await Promise.all(engines.map((engine) => engine.listVoices().catch((): readonly Voice[] => [])));
    const list = engines.flatMap((engine, index) => (lists[index] ?? []).map((voice) => ({ engine, voice })));
    return { list, areAll: true };
  };
  /** The voice that is asked for by name, as soon as its engine lists it: another may take seconds to list its own. */
  const listFor = async ({ voice, avoided, ...request }: SpeechRequest): Promise<Routes> => {
    // Another part may be another engine's.
    const hasParts = [request, ...request.upcoming].some(({ cast = 0 }) => cast > 0);
    if (voice === null || avoided.length > 0 || hasParts) return listAll();
    const named = engines.map(async (engine): Promise<Routes> => {
      const voices = await engine.listVoices();
      if (!voices.some(({ id }) => id === voice)) throw new Error('not of this engine');
      return { list: voices.map((one) => ({ engine, voice: one })), areAll: engines.length === 1 };
    });
    return Promise.any(named).catch(listAll);
  };
  const routeFor = ({ list }: Pick<Routes, 'list'>, speech: Speech, avoided: readonly string[]): Route | null => {
    const voices = list.map(({ voice }) => voice);
    const role = castRole(voices, speech, avoided);
    const source = role && list.find(({ voice }) => voice === role.voice);
    return source ? { ...source, pitch: speech.pitch * role.pitch } : null;
  };
  /** What comes after it with the same engine, each with its voice by name. */
  const upcomingFor = (routes: Routes, request: SpeechRequest, engine: SpeechEngine): readonly Speech[] => {
    const upcoming: Speech[] = [];
    for (const next of request.upcoming) {
      const route = routeFor(routes, next, request.avoided);
      // Where only one engine's voices are known, another's may be better.
      if (route?.engine !== engine || (!routes.areAll && route.voice.id !== next.voice)) break;
      upcoming.push({ ...next, voice: route.voice.id, pitch: route.pitch });
    }
    return upcoming;
  };
  const silence = (except: SpeechEngine | null): void => {
    cancelWait();
    if (speaking !== except) speaking?.stop();
    speaking = except;
  };

  return {
    paces: true,
    speak(request, listener) {
      current = request.id;
      cancelWait();
      const isCurrent = (): boolean => current === request.id;
      const tell = (event: SpeechEvent): void => {
        if (isCurrent()) listener(event);
      };
      void listFor(request).then((routes) => {
        if (!isCurrent()) return;
        const route = routeFor(routes, request, request.avoided);
        silence(route?.engine ?? null);
        if (!route) {
          tell({ type: 'error', reason: 'no-voice' });
          return;
        }
        const { engine, voice, pitch } = route;
        tell({ type: 'voice', voice: voice.id });
        if (!isCurrent()) return;
        const routed = { ...request, voice: voice.id, pitch, upcoming: upcomingFor(routes, request, engine) };
        const begin = (): void => {
          if (voice.remote) speakInParts(engine, routed, tell);
          else engine.speak(routed, tell);
        };
        if (engine.paces || request.pauseBeforeMs === 0) begin();
        else {
          engine.stop();
          cancelWait = wait(request.pauseBeforeMs, begin);
        }
      });
    },
    async adopt(request, listener) {
      current = request.id;
      const routes = await listAll();
      // The voices may have changed since: another engine than would be chosen now may be the one that is sounding.
      const first = routeFor(routes, request, request.avoided)?.engine;
      for (const engine of engines.toSorted((a, b) => Number(b === first) - Number(a === first))) {
        if (current !== request.id) return false;
        const list = routes.list.filter((route) => route.engine === engine);
        const { voice, pitch } = routeFor({ list }, request, request.avoided) ?? { voice: null, pitch: request.pitch };
        const upcoming = upcomingFor(routes, request, engine);
        const routed = { ...request, voice: voice?.id ?? null, pitch, upcoming };
        // Whoever is told of an end at once may ask another engine for what comes next: then this one has to fall silent.
        speaking = engine;
        const adopted = await engine.adopt?.(routed, (event) => {
          if (current === request.id) listener(event);
        });
        if (current !== request.id) return false;
        if (adopted) {
          if (voice) listener({ type: 'voice', voice: voice.id });
          return true;
        }
        speaking = null;
      }
      return false;
    },
    stop() {
      current = 0;
      cancelWait();
      // After a restart nobody knows which of them is sounding.
      for (const engine of engines) engine.stop();
      speaking = null;
    },
    listVoices: async () => (await listAll()).list.map(({ voice }) => voice),
  };
}

/** Speak a text in parts that are short enough, as if it were one: one start, one end, words counted in the whole. */
function speakInParts(engine: SpeechEngine, request: SpeechRequest, tell: (event: SpeechEvent) => void): void {
  const parts = splitText(request.text, longestForRemote);
  const speakPart = (index: number): void => {
    const part = parts[index];
    if (!part) return;
    const upcoming = index + 1 < parts.length ? [] : request.upcoming;
    engine.speak({ ...request, text: request.text.slice(part.start, part.end), upcoming }, (event) => {
      if (event.type === 'end' && index + 1 < parts.length) speakPart(index + 1);
      else if (event.type === 'word') tell({ ...event, at: event.at + part.start });
      else if (event.type !== 'start' || index === 0) tell(event);
    });
  };
  speakPart(0);
}
