/**
 * JSON as people write it by hand: parsed strictly, with the place of every value, so that an error can
 * name its line. `JSON.parse` keeps the last of two equal keys without a word, and knows no places.
 */

/** Why a text is no JSON that we accept. */
export class JsonError extends Error {
  readonly rule: 'syntax' | 'duplicate-key' | 'forbidden-key';
  readonly seen: string;
  readonly expected: string | null;
  /** UTF-16 offset. */
  readonly offset: number;

  constructor(rule: JsonError['rule'], seen: string, expected: string | null, offset: number) {
    super(expected === null ? seen : `${seen}; expected ${expected}`);
    this.name = 'JsonError';
    this.rule = rule;
    this.seen = seen;
    this.expected = expected;
    this.offset = offset;
  }
}

/** A parsed text. */
export interface Json {
  readonly value: unknown;
  /** UTF-16 offset of the value that an RFC 6901 pointer names, or of the nearest that exists around it. */
  at(pointer: string): number;
}

const deepest = 32;
const blank = /[ \t\n\r]*/y;
const string = /"(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;

/**
 * Parses `text`.
 *
 * @throws JsonError on anything that RFC 8259 forbids, on a key twice in one object, and on `__proto__`
 */
export function parseJson(text: string): Json {
  const places = new Map<string, number>();
  const parser = new Parser(text, places);
  const value = parser.document();
  return {
    value,
    at(pointer) {
      for (let around = pointer; ; around = around.slice(0, around.lastIndexOf('/'))) {
        const place = places.get(around);
        if (place !== undefined) return place;
        if (around === '') return 0;
      }
    },
  };
}

class Parser {
  private at = 0;
  private readonly text: string;
  private readonly places: Map<string, number>;

  constructor(text: string, places: Map<string, number>) {
    this.text = text;
    this.places = places;
  }

  document(): unknown {
    const value = this.value('', 0);
    this.take(blank);
    if (this.at < this.text.length) this.fail('the end of the text');
    return value;
  }

  private value(pointer: string, depth: number): unknown {
    this.take(blank);
    this.places.set(pointer, this.at);
    if (depth > deepest) this.fail(`at most ${deepest} levels`);
    const first = this.text[this.at];
    if (first === '{') return this.object(pointer, depth);
    if (first === '[') return this.array(pointer, depth);
    const token = this.take(string) ?? this.take(word) ?? this.take(number);
    if (!token) this.fail('a value');
    return JSON.parse(token);
  }

  private object(pointer: string, depth: number): unknown {
    const object: Record<string, unknown> = {};
    this.each('{', '}', () => {
      const start = this.at;
      const key: string = JSON.parse(this.take(string) ?? this.fail('a key in double quotes'));
      if (Object.hasOwn(object, key)) throw new JsonError('duplicate-key', `The key “${key}” a second time`, null, start);
      if (key === '__proto__') throw new JsonError('forbidden-key', 'The key “__proto__”', null, start);
      this.take(blank);
      this.expect(':');
      object[key] = this.value(`${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1);
    });
    return object;
  }

  private array(pointer: string, depth: number): unknown {
    const array: unknown[] = [];
    this.each('[', ']', () => array.push(this.value(`${pointer}/${array.length}`, depth + 1)));
    return array;
  }

  private each(open: string, close: string, item: () => void): void {
    this.expect(open);
    this.take(blank);
    if (this.text[this.at] !== close) {
      for (;;) {
        this.take(blank);
        item();
        this.take(blank);
        if (this.text[this.at] !== ',') break;
        this.at++;
      }
    }
    this.expect(close);
  }

  private expect(character: string): void {
    if (this.text[this.at] !== character) this.fail(`“${character}”`);
    this.at++;
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found === null) return null;
    this.at += found[0].length;
    return found[0];
  }

  private fail(expected: string): never {
    const rest = this.text.slice(this.at, this.at + 12).split('\n')[0];
    const seen = this.at >= this.text.length ? 'The end of the text' : rest === '' ? 'The end of the line' : `“${rest}”`;
    throw new JsonError('syntax', seen, expected, this.at);
  }
}
