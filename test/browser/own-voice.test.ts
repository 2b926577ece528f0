// Firefox is tried in test/long: there the reading was seen not to go on after its event page was ended by force.

import { specifyOwnVoice } from './own-voice.ts';

specifyOwnVoice('chromium');
