// A voice on a clock: every word lasts `wordMs` at rate 1, and one that is held stays at a word until it is let go. The harness reads
// `voiceLog` and sets `wordMs` and `heldAt` in this worker: words, and counts of words in the log.

globalThis.voiceLog = [];
globalThis.wordMs = 30;
globalThis.heldAt = [];

let timer;
let speaking = false;

function note(entry) {
  globalThis.voiceLog.push({ timeMs: Date.now(), ...entry });
}

function isHeldAt(word) {
  const { heldAt, voiceLog } = globalThis;
  const count = voiceLog.filter(({ type }) => type === 'word').length;
  return heldAt.some((at) => at === word || at <= count);
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
    const goOn = () => {
      if (isHeldAt(word[0])) timer = setTimeout(goOn, 5);
      else say(index + 1);
    };
    timer = setTimeout(goOn, globalThis.wordMs / rate);
  };
  say(0);
});

chrome.ttsEngine.onStop.addListener(() => {
  note({ type: 'stop', speaking });
  fallSilent();
});
chrome.ttsEngine.onPause.addListener(() => note({ type: 'pause' }));
chrome.ttsEngine.onResume.addListener(() => note({ type: 'resume' }));
