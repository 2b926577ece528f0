import { expect, it, vi } from 'vitest';
import { describeVoice } from '../../../src/extension/engines/speech-synthesis.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const remote = (voiceURI: string, localService: boolean): boolean =>
  describeVoice({ voiceURI, name: 'Ann', lang: 'en_US', localService }).remote;

it('takes a voice for remote where the browser says so, but for the machine’s own service in Firefox', () => {
  expect(remote('Ann', true)).toBe(false);
  expect(remote('Cloud Ann', false)).toBe(true);
  expect(remote('urn:moz-tts:speechd:English%20(America)?en', false)).toBe(false);
  expect(remote('https://voices.example/urn:moz-tts:speechd:', false)).toBe(true);
});
