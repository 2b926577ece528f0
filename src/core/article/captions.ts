// Captions that the markup does not call captions: a paragraph that ends in the credit of a picture, or the only words beside a
// picture. Hard case: a paragraph of the body may name a photographer, so the credit must close it, and it must be short.
// Example: `<p>The pier on Sunday. © Orrin Picture Service | Petra Lunn</p>`.

import { splitCaption } from './credits.ts';
import type { PageMap, Unit } from './page-map.ts';

const longest = 420;
const longestBesidePicture = 260;
const pictures = 'img, picture, video, svg image';
const pictureBox =
  /(?:^|[\s_-])(?:image|photo|picture|foto|bild|img|pic|figure|gallery)(?:s)?[\s_-]?(?:box|widget|wrapper|wrap|container|block|component|module|holder|element|embed)(?=$|[\s_-])|(?:image|photo|picture|pic)(?:Box|Widget|Wrapper|Container|Block)/i;
/** How far up a picture's wrapper may be. */
const climbAtMost = 3;

/** Mark the units that are captions by their words or their place. */
export function markCaptions(page: PageMap): void {
  page.units.forEach((unit, at) => {
    if (unit.region !== null || unit.kind === 'heading' || unit.text.length > longest) return;
    if (endsInCredit(unit.text) || (unit.text.length <= longestBesidePicture && isAloneWithPicture(unit, at, page))) {
      unit.region = 'caption';
      unit.regionElement = unit.element;
    }
  });
}

/** Return whether a text is a caption with the credit of its picture, or such a credit and no more. */
export function endsInCredit(text: string): boolean {
  return splitCaption(text, null).credits.length > 0;
}

/** Return whether an element near above the unit holds a picture and no other words. */
function isAloneWithPicture(unit: Unit, at: number, page: PageMap): boolean {
  let number = page.parents[unit.element] ?? -1;
  for (let level = 0; level < climbAtMost && number >= 0; level++) {
    if ((page.firstUnit[number] ?? 0) !== at || (page.endUnit[number] ?? 0) !== at + 1) return false;
    const element = page.elements[number];
    if (element?.querySelector(pictures) || pictureBox.test(element?.getAttribute('class') ?? '')) return true;
    number = page.parents[number] ?? -1;
  }
  return false;
}
