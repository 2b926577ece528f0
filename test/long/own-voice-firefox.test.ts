// Lector's own voice in Firefox. Known to fail: after the event page is ended by force in the middle of a sentence the reading does
// not go on, and the popup does not open. By itself Firefox does not end an event page that speaks.

import { specifyOwnVoice } from '../browser/own-voice.ts';

specifyOwnVoice('firefox');
