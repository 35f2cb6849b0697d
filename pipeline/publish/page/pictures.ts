/** Every picture of an article. */
import {growthPicture} from './charts/growth.ts';
import {moneyPictures} from './charts/money.ts';
import {ranksPicture} from './charts/ranks.ts';
import {sharesPicture} from './charts/shares.ts';
import type {Html} from './html.ts';
import {html} from './html.ts';
import type {DocumentRecord} from './records.ts';
import {both, words} from './words.ts';

/** The section, or nothing where no figure makes a picture. */
export function picturesSection({observations, findings}: DocumentRecord): Html | null {
  const pictures = [...moneyPictures(observations), growthPicture(observations, findings), sharesPicture(observations), ranksPicture(observations)]
    .filter(({markup}) => markup !== '');
  if (pictures.length === 0) return null;
  return html`<section id="pictures"><h2>${both(words.pictures)}</h2>
<svg class="defs" aria-hidden="true" width="0" height="0"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch" width="2" height="6"/></pattern></defs></svg>
<div class="pictures">${pictures}</div></section>`;
}
