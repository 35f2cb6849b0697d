/** Publishes round after round until it is killed or done: `child.ts WHO OUTPUT FIRST_ROUND ROUNDS`. Exits with 3 where another run was there. */
import {Busy} from '../../pipeline/store/lock.ts';
import {publishers} from './publishers.ts';

const [who, output, first, rounds] = process.argv.slice(2);
process.stdout.write('publishing\n');
for (let round = Number(first); round < Number(first) + Number(rounds); round++) {
  try {
    await publishers[who as keyof typeof publishers](output, round);
  } catch (error) {
    if (!(error instanceof Busy)) throw error;
    process.exitCode = 3;
  }
}
