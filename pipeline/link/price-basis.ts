/** Whether values are at constant or at current prices: 按不变价格计算, 按现价计算 hold for their sentence. */
import type {Reading} from './reading.ts';
import type {Clause} from './structure.ts';

/** Follows the cues of prices through the clauses of a document, in order. */
export class PriceBasis {
  private basis: Reading['priceBasis'] = null;
  private sentence = -1;

  /** Takes what a clause says of prices. */
  enter({cues, sentence}: Clause): void {
    for (const {cue} of cues) if (cue === 'constant' || cue === 'current') [this.basis, this.sentence] = [cue, sentence];
  }

  /** The prices of the figures of a clause; null where its sentence tells none. */
  of({sentence}: Clause): Reading['priceBasis'] {
    return this.sentence === sentence ? this.basis : null;
  }
}
