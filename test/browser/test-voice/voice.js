// A voice on a clock: every word lasts `wordMs` at rate 1. The harness reads `voiceLog` and sets `wordMs` in this worker.

globalThis.voiceLog = [];
globalThis.wordMs = 30;

let timer;
let speaking = false;

function note(entry) {
  globalThis.voiceLog.push({ timeMs: Date.now(), ...entry });
}

function fallSilent() {
  clearTimeout(timer);
  speaking = false;
}

chrome.ttsEngine.onSpeak.addListener((text, options, sendEvent) => {
  fallSilent();
  speaking = true;
  const rate = options.rate ?? 1;
  note({ type: 'speak', text, rate, lang: options.lang ?? null, voice: options.voiceName ?? null });
  sendEvent({ type: 'start', charIndex: 0 });
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)];
  const say = (index) => {
    const word = words[index];
    if (!word) {
      speaking = false;
      note({ type: 'end' });
      sendEvent({ type: 'end', charIndex: text.length });
      return;
    }
    note({ type: 'word', at: word.index, word: word[0] });
    sendEvent({ type: 'word', charIndex: word.index, length: word[0].length });
    timer = setTimeout(say, globalThis.wordMs / rate, index + 1);
  };
  say(0);
});

chrome.ttsEngine.onStop.addListener(() => {
  note({ type: 'stop', speaking });
  fallSilent();
});
chrome.ttsEngine.onPause.addListener(() => note({ type: 'pause' }));
chrome.ttsEngine.onResume.addListener(() => note({ type: 'resume' }));
