import { specifyOwnVoice } from './own-voice.ts';

specifyOwnVoice('chromium');
specifyOwnVoice('firefox');
