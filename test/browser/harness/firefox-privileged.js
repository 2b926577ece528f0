// Runs in Firefox's own browser window, with the rights of the browser: what no web protocol offers. One expression, an object
// whose methods the harness calls. Its three parts: the toolbar and keys, running code in the extension's pages (the popup and the
// event page live in another process, so the code travels as a frame script), and a speech service that is a voice on a clock.

(() => {
  const { console: consoleService } = Services;
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  /** Look again and again until `probe` gives something; throws when it does not in time. */
  async function until(what, probe, limitMs = 60_000) {
    const startMs = Date.now();
    for (;;) {
      const found = probe();
      if (found) return found;
      if (Date.now() - startMs > limitMs) throw new Error(`Waited ${limitMs} ms in vain for ${what}.`);
      await wait(20);
    }
  }

  // --- the extension -------------------------------------------------------------------------------------------------------

  const errors = [];
  let extensionId = '';

  const extensionOf = () => WebExtensionPolicy.getByID(extensionId).extension;
  // The newest: a stopped background is told of for a moment after another has started.
  const viewOf = (type) => [...extensionOf().views].findLast((view) => view.viewType === type) ?? null;
  const widgetId = () => extensionId.toLowerCase().replace(/[^a-z0-9_-]/g, '_');

  function watchErrors(uuid) {
    const keep = (message) => {
      if (message instanceof Ci.nsIScriptError && message.flags & Ci.nsIScriptError.infoFlag) return;
      const text = String(message.message ?? message);
      // Firefox's own noise when a page goes that still listens, waits for an answer, or says goodbye, and when we reload.
      if (
        /already installed, older version will be disabled|sendRemoveListener on closed conduit|Promise (?:resolved|rejected) (?:after|while) context|Script terminated by timeout/.test(
          text,
        )
      )
        return;
      if (text.includes(uuid) || text.includes(extensionId)) errors.push(text);
    };
    for (const message of consoleService.getMessageArray()) keep(message);
    consoleService.registerListener({ QueryInterface: ChromeUtils.generateQI(['nsIConsoleListener']), observe: keep });
  }

  /**
   * Run a frame script in one of the extension's pages, with the browser's rights there: `content` is the page's window, and
   * `answer(text)` ends the call.
   */
  async function runFrameScript(type, script, limitMs = 60_000) {
    const view = viewOf(type);
    if (!view) throw new Error(`The extension has no ${type} open.`);
    const channel = `lector-harness:${Services.uuid.generateUUID()}`;
    const whole = `{
      const answer = (text) => sendAsyncMessage(${JSON.stringify(channel)}, text);
      try { ${script} } catch (error) { answer(JSON.stringify({ error: String(error) })); }
    }`;
    const { messageManager } = view.xulBrowser;
    const answered = Promise.withResolvers();
    const hear = ({ data }) => answered.resolve(data);
    const startMs = Date.now();
    const watch = setInterval(() => {
      if (![...extensionOf().views].includes(view))
        answered.reject(new Error(`The ${type} closed while it was asked.`));
      else if (Date.now() - startMs > limitMs)
        answered.reject(new Error(`Waited ${limitMs} ms in vain for an answer of the ${type}.`));
    }, 100);
    messageManager.addMessageListener(channel, hear);
    messageManager.loadFrameScript(`data:application/javascript;charset=utf-8,${encodeURIComponent(whole)}`, false);
    const text = await answered.promise.finally(() => {
      clearInterval(watch);
      messageManager.removeMessageListener(channel, hear);
    });
    const { value, error } = JSON.parse(text);
    if (error !== undefined) throw new Error(error);
    return value;
  }

  /** Run `code`, an expression, as the page itself would, after `prelude`; give its result. */
  function evaluateInView(type, code, prelude) {
    const inner = `${prelude}
      ;Promise.resolve().then(async () => JSON.stringify({ value: await (${code}) }))
        .catch((error) => JSON.stringify({ error: String(error) + '\\n' + error?.stack }))
        .then(lectorHarnessAnswer);`;
    return runFrameScript(
      type,
      `const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      Cu.exportFunction(answer, sandbox, { defineAs: 'lectorHarnessAnswer' });
      Cu.evalInSandbox(${JSON.stringify(inner)}, sandbox);`,
    );
  }

  function clickInPopup(selector) {
    return runFrameScript(
      'popup',
      `const element = content.document.querySelector(${JSON.stringify(selector)});
      if (!element) throw new Error('No element matches ' + ${JSON.stringify(selector)});
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = element.getBoundingClientRect();
      if (width === 0 || height === 0) throw new Error('Not visible: ' + ${JSON.stringify(selector)});
      const send = (type, buttons) =>
        content.synthesizeMouseEvent(type, x + width / 2, y + height / 2, { button: 0, buttons, clickCount: 1 }, {});
      send('mousemove', 0);
      send('mousedown', 1);
      send('mouseup', 0);
      answer('{}');`,
    );
  }

  const within = (limitMs, what, promise) =>
    Promise.race([
      promise,
      wait(limitMs).then(() => {
        throw new Error(`Waited ${limitMs} ms in vain for ${what}.`);
      }),
    ]);

  /** Wake the background until it answers. Once in many hundred times Firefox loses the call to one that is just starting. */
  async function wakeBackground() {
    for (let triesLeft = 3; ; triesLeft--) {
      try {
        const isAwake = viewOf('background') && extensionOf().backgroundState === 'running';
        if (!isAwake) await within(15_000, 'the background to start', extensionOf().wakeupBackground());
        await until('the background', () => viewOf('background'), 5_000);
        return await runFrameScript('background', "answer('{}');", 5_000);
      } catch (error) {
        if (triesLeft === 1) throw new Error(`${error.message} It is ${extensionOf().backgroundState}.`);
      }
    }
  }

  // --- the toolbar and keys ------------------------------------------------------------------------------------------------

  const keyCodes = {
    Enter: 13,
    Tab: 9,
    Escape: 27,
    ' ': 32,
    ArrowLeft: 37,
    ArrowUp: 38,
    ArrowRight: 39,
    ArrowDown: 40,
    Home: 36,
    End: 35,
    PageUp: 33,
    PageDown: 34,
    ',': 188,
    '.': 190,
    Backspace: 8,
    Delete: 46,
  };
  const names = {
    Comma: ',',
    Period: '.',
    Space: ' ',
    Up: 'ArrowUp',
    Down: 'ArrowDown',
    Left: 'ArrowLeft',
    Right: 'ArrowRight',
    Ctrl: 'Control',
    Command: 'Meta',
    MacCtrl: 'Control',
  };

  function pressKey(shortcut) {
    const parts = shortcut.split('+').map((part) => names[part] ?? part);
    const last = parts.pop();
    const letter = /^[a-z0-9]$/i.test(last);
    const key = letter && !parts.includes('Shift') ? last.toLowerCase() : last;
    const keyCode = letter ? last.toUpperCase().charCodeAt(0) : (keyCodes[last] ?? 0);
    const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    processor.beginInputTransactionForTests(window);
    const modifiers = parts.map((modifier) => new KeyboardEvent('', { key: modifier }));
    // A control that works by the space bar looks for the key, too.
    const code = key === ' ' ? 'Space' : '';
    const event = new KeyboardEvent('', { key, keyCode, code });
    for (const modifier of modifiers) processor.keydown(modifier);
    processor.keydown(event);
    processor.keyup(event);
    for (const modifier of modifiers.reverse()) processor.keyup(modifier);
  }

  // --- the voice -----------------------------------------------------------------------------------------------------------

  const voiceLog = [];
  const voices = [
    { uri: 'urn:lector-test:en-us', name: 'Test English', lang: 'en-US', hasWords: true },
    { uri: 'urn:lector-test:en-gb', name: 'Test British', lang: 'en-GB', hasWords: true },
    { uri: 'urn:lector-test:de-de', name: 'Test Deutsch', lang: 'de-DE', hasWords: true },
    { uri: 'urn:lector-test:fr-fr', name: 'Test plain', lang: 'fr-FR', hasWords: false },
  ];
  let wordMs = 30;
  let heldAt = [];

  const note = (entry) => voiceLog.push({ timeMs: Date.now(), ...entry });
  const isHeldAt = (word) => {
    const count = voiceLog.filter(({ type }) => type === 'word').length;
    return heldAt.some((at) => at === word || at <= count);
  };

  const speechService = {
    QueryInterface: ChromeUtils.generateQI(['nsISpeechService']),
    speak(text, uri, _volume, rate, _pitch, task) {
      const voice = voices.find((each) => each.uri === uri);
      const startMs = Date.now();
      const elapsed = () => (Date.now() - startMs) / 1000;
      let timer = null;
      let speaking = true;
      task.setup({
        QueryInterface: ChromeUtils.generateQI(['nsISpeechTaskCallback']),
        onPause: () => note({ type: 'pause' }),
        onResume: () => note({ type: 'resume' }),
        onVolumeChanged() {},
        onCancel() {
          note({ type: 'stop', speaking });
          if (!speaking) return;
          speaking = false;
          clearTimeout(timer);
          task.dispatchEnd(elapsed(), 0);
        },
      });
      note({ type: 'speak', text, rate, voice: voice.name, lang: voice.lang });
      task.dispatchStart();
      const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)];
      const say = (index) => {
        const word = words[index];
        if (!word) {
          speaking = false;
          note({ type: 'end' });
          task.dispatchEnd(elapsed(), text.length);
          return;
        }
        note({ type: 'word', at: word.index, word: word[0] });
        if (voice.hasWords) task.dispatchBoundary('word', elapsed(), word.index, word[0].length, 1);
        const goOn = () => {
          if (isHeldAt(word[0])) timer = setTimeout(goOn, 5);
          else say(index + 1);
        };
        timer = setTimeout(goOn, wordMs / rate);
      };
      say(0);
    },
  };

  function addVoices() {
    const registry = Cc['@mozilla.org/synth-voice-registry;1'].getService(Ci.nsISynthVoiceRegistry);
    for (const { uri, name, lang } of voices) registry.addVoice(speechService, uri, name, lang, true, false);
    registry.setDefaultVoice(voices[0].uri, true);
    registry.notifyVoicesChanged();
  }

  return {
    async start(id, uuid, msPerWord) {
      // Before that, toolbars are being built, and no background is woken.
      await until('the window to be ready', () => window.gBrowserInit?.delayedStartupFinished);
      extensionId = id;
      watchErrors(uuid);
      if (msPerWord !== null) {
        wordMs = msPerWord;
        addVoices();
      }
      CustomizableUI.addWidgetToArea(`${widgetId()}-browser-action`, CustomizableUI.AREA_NAVBAR);
    },
    async pressToolbarButton() {
      const button = await until('the toolbar button', () => document.getElementById(`${widgetId()}-BAP`), 10_000);
      button.click();
    },
    async hasView(type) {
      return viewOf(type) !== null;
    },
    /**
     * Whether the popup stands in its panel, loaded. While Firefox moves it there from where it was loaded, what is sent to it is
     * lost now and then: so only a short time is given to the answer, and whoever waits asks again.
     */
    async isPopupReady() {
      const panel = viewOf('popup')?.xulBrowser.closest('panel');
      if (panel?.state !== 'open') return false;
      const script = "answer(JSON.stringify({ value: content.document.readyState === 'complete' }));";
      return runFrameScript('popup', script, 1_000).catch(() => false);
    },
    async closePopup() {
      for (const panel of document.querySelectorAll('panel')) if (panel.state === 'open') panel.hidePopup();
      for (let tries = 0; viewOf('popup') && tries < 100; tries++) await wait(20);
    },
    async pressKey(shortcut) {
      pressKey(shortcut);
    },
    async pressKeyInPopup(key) {
      // Firefox forwards keys to a popup only once Tab or a click has brought the focus into it; where it is inside, it stays.
      const { xulBrowser } = viewOf('popup');
      if (Services.focus.focusedElement !== xulBrowser) {
        xulBrowser.focus();
        await wait(50);
      }
      pressKey(key);
      await wait(20);
    },
    async screenshotOfPopup() {
      const { xulBrowser } = viewOf('popup');
      const { width, height } = xulBrowser.getBoundingClientRect();
      const area = new DOMRect(0, 0, width, height);
      const bitmap = await xulBrowser.browsingContext.currentWindowGlobal.drawSnapshot(area, 1, 'white');
      const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
      canvas.getContext('2d').drawImage(bitmap, 0, 0);
      return canvas.toDataURL('image/png');
    },
    async evaluateInPopup(code, prelude = '') {
      return evaluateInView('popup', code, prelude);
    },
    async clickInPopup(selector) {
      await clickInPopup(selector);
    },
    async evaluateInBackground(code) {
      await wakeBackground();
      return evaluateInView('background', code, '');
    },
    async stopBackground() {
      await extensionOf().terminateBackground();
    },
    async reloadExtension() {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID(extensionId);
      await addon.reload();
      await wakeBackground();
    },
    async isBackgroundRunning() {
      return extensionOf().backgroundState === 'running';
    },
    async voiceLog() {
      return voiceLog;
    },
    async clearVoiceLog() {
      voiceLog.length = 0;
    },
    async setWordMs(value) {
      wordMs = value;
    },
    async holdVoice(at) {
      heldAt = at;
    },
    /** What about:memory tells of the extension's own pages, in whatever process they are. */
    async memoryOfBackground() {
      const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
      Services.obs.notifyObservers(null, 'child-mmu-request');
      await new Promise((resolve) => manager.minimizeMemoryUsage(resolve));
      await wait(1_500);
      let bytes = 0;
      const { mozExtensionHostname } = WebExtensionPolicy.getByID(extensionId);
      const add = (_process, path, _kind, units, amount) => {
        if (units === Ci.nsIMemoryReporter.UNITS_BYTES && path.includes(mozExtensionHostname)) bytes += amount;
      };
      await new Promise((resolve) => manager.getReports(add, null, resolve, null, false));
      return bytes || null;
    },
    async takeErrors() {
      return errors.splice(0);
    },
  };
})();
