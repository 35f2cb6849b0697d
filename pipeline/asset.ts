/** Files of the program itself that are text and not code, as `import … with {type: 'text'}` would give them. */
import {readFileSync} from 'node:fs';

/** The text of a file beside the module that asks: `asset('style.css', import.meta.url)`. */
export function asset(path: string, from: string): string {
  return readFileSync(new URL(path, from), 'utf8');
}
