// Runs before the reading view's program: puts the first screenful there if it was made ready, and lets it be painted before the rest
// begins. Hard case: a press on what is seen before the program is there to hear it; it is kept, and done as soon as it is.

import { isPrepared, pageKey } from './address.ts';
import { putScreen, seenChannel, takeKeptScreen, usable } from './screen.ts';

const program = 'reader.js';
/** So long the program waits for the first screenful. In a tab that nobody sees it is never painted. */
const latestPaintMs = 300;

/** Fetch the program, which is not wanted yet. */
function fetchProgram(): void {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'script';
  link.href = program;
  document.head.append(link);
}

function runProgram(): void {
  const script = document.createElement('script');
  script.src = program;
  document.head.append(script);
}

/** Keep what is pressed until the program can do it. */
function keepPresses(): void {
  const pressed: HTMLElement[] = [];
  const keep = (event: MouseEvent): void => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button) return;
    event.stopImmediatePropagation();
    pressed.push(button);
  };
  const giveBack = (): void => {
    window.removeEventListener('click', keep, true);
    for (const button of pressed) button.click();
  };
  window.addEventListener('click', keep, true);
  window.addEventListener(usable, giveBack, { once: true });
}

/** Resolve once the next frame is drawn; others than this thread bring it to the screen. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, latestPaintMs);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** Resolve once the document, which is nearly empty, is read. */
function parsed(): Promise<unknown> {
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

async function start(): Promise<void> {
  const screen = isPrepared ? null : takeKeptScreen(window, pageKey);
  if (screen) {
    putScreen(document, screen);
    keepPresses();
    fetchProgram();
  }
  await parsed();
  if (screen) await drawn();
  runProgram();
  if (!isPrepared) new BroadcastChannel(seenChannel).postMessage(pageKey);
}

void start();
