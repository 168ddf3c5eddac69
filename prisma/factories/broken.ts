import type { Random } from "./random";

/** What no database keeps, what turns a line round, and what is far too long. */
const TEXTS = [
  ...[
    "",
    " ",
    "\0",
    "a\0b",
    "\ud800",
    "\udfff x",
    "\u202egnp.exe",
    "\u200f\u200e",
    "\u200b",
    "\ufeff",
    "null",
  ],
  ...[
    "x".repeat(100_000),
    "ab ".repeat(33_333),
    "👩🏽‍⚕️".repeat(12_000),
    "e\u0301".repeat(50_000),
    "a@".repeat(50_000),
  ],
  ...[
    "-".repeat(100_000),
    "\n".repeat(100_000),
    "0".repeat(100_000),
    "'; DROP TABLE x; --",
    "__proto__",
    "1e999",
  ],
];
const DATES = [
  ...["2026-02-29", "2026-02-31", "2026-13-01", "0000-00-00", "0000-01-01", "9999-12-31", "+275760-09-14"],
  ...[
    "2026-07-14T25:00:00Z",
    "2026-07-14T23:59:60Z",
    "2026-07-14T00:00:00+23:59",
    "2026-07-14T00:00:00+99:99",
  ],
  ...[
    "1969-12-31T23:59:59Z",
    "9999-12-31T23:59:59-23:59",
    "2026-02-31T00:00:00Z",
    "2026-07-14T00:00:00.1234567891Z",
  ],
];
const NUMBERS = [
  ...[-1, -0, 0.1, 1e-320, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53 - 1, 2 ** 53, 1e21, 1e308],
  ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
];

/** Lists and objects in one another, as deep as a body of that size can be. */
function nested(depth: number, list: boolean): unknown {
  let value: unknown = list ? [] : {};
  for (let at = 0; at < depth; at += 1) value = list ? [value] : { a: value };
  return value;
}
const DEEP = [nested(50, true), nested(50_000, true), nested(50_000, false)];
const LONG = Array.from({ length: 20_000 }, () => ({}));

/** Things that JSON, or an action's own way of sending, can say, and a schema doesn't expect. */
const THINGS: readonly unknown[] = [
  ...[
    null,
    undefined,
    true,
    false,
    7n,
    [],
    {},
    [[]],
    [null],
    { length: 1 },
    new Date(Number.NaN),
    new Date(0),
  ],
  ...[
    new Map([["a", 1]]),
    new Set([1]),
    new FormData(),
    Object.create(null),
    JSON.parse('{"__proto__":{"id":1}}'),
  ],
  ...[
    { toString: null, valueOf: 1 },
    JSON.parse(`{"then":1}`),
    { constructor: { prototype: 1 } },
    Symbol.iterator,
    LONG,
    ...DEEP,
  ],
];

const ANYTHING = [...THINGS, ...NUMBERS, ...TEXTS];

function instead(value: unknown, random: Random): unknown {
  if (random.chance(0.4)) return random.pick(ANYTHING);
  if (typeof value === "number") return random.pick(NUMBERS);
  if (typeof value !== "string") return random.pick(THINGS);
  if (/^\d{4}-\d\d/.test(value) && random.chance(0.7)) return random.pick(DATES);
  const at = random.int(0, value.length);
  return random.pick([
    ...[random.pick(TEXTS), value.toUpperCase(), value.slice(0, at), value.slice(0, 20).repeat(5_000)],
    value.slice(0, at) + random.pick(TEXTS) + value.slice(at),
  ]);
}

/** Every place of a value that can be broken: what holds it, and under which key. */
function places(value: unknown, found: [object, string][] = []): [object, string][] {
  if (typeof value !== "object" || value === null) return found;
  for (const [key, part] of Object.entries(value)) {
    found.push([value, key]);
    places(part, found);
  }
  return found;
}

/** A copy of what was right, with one to three things that are wrong: another type, size or form, too much or too little. */
export function broken(right: unknown, random: Random): unknown {
  if (random.chance(0.03)) return instead(right, random);
  const value: unknown = structuredClone(right);
  const all = places(value);
  if (all.length === 0) return random.chance(0.5) ? instead(right, random) : { [random.pick(TEXTS)]: 1 };
  for (let left = random.int(1, 3); left > 0; left -= 1) {
    const [holder, key] = random.pick(all);
    const chance = random.next();
    if (chance < 0.1) Reflect.deleteProperty(holder, key);
    else if (chance < 0.15)
      Object.defineProperty(holder, "__proto__", {
        value: { admin: 1 },
        enumerable: true,
        configurable: true,
      });
    else if (chance < 0.2) Reflect.set(holder, random.pick(TEXTS), random.pick(THINGS));
    else Reflect.set(holder, key, instead(Reflect.get(holder, key), random));
  }
  return value;
}
