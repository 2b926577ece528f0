// The words of the page that saves an article as audio.

import { say, sayAll } from '../locales/say.ts';

export const audioWords = sayAll({
  title: 'Save as audio',
  working: 'Lector’s own voice is speaking the article into a file. You hear nothing meanwhile.',
  progress: 'Done so far',
  percent: (percent: number) => say('{percent} %', { percent }),
  cancel: 'Cancel',
  cancelled: 'Given up. Nothing was saved.',
  again: 'Begin again',
  saved: (file: string, minutes: number) => say('Saved as {file}, {minutes} min long.', { file, minutes }),
  savedAdvice: 'Players show the places where each speaker is heard as chapters. You can close this tab.',
  saveAgain: 'Save once more',
  failed: 'The file could not be made.',
  gone: 'The article is no longer known. Open Lector on its page, then save it again.',
  noVoice: 'Lector’s own voice does not speak this language.',
  noEncoder: 'This browser cannot make audio files.',
});
