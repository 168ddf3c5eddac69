import { z } from "zod";
import { seenLength } from "../../lib/seen";
import type { Random } from "./random";

/** The keys that an object of a schema has of its own, and whether it refuses any other; of an intersection, its halves. */
export type Shape = { keys: ReadonlySet<string>; strict: boolean; halves?: readonly Shape[] };

/** Each object that was made, by the shape it was made from; a record has none, its keys are its own. */
export class Made extends Map<object, Shape> {
  tries = 0;
}

type Make = (random: Random, made: Made) => unknown;
export type Arbitrary = { make: Make; shapes: readonly Shape[] };

const WORDS = [
  ...["Ana", "knee", "It hurts when climbing the stairs", "Seen in the clinic and asked for by name", "x"],
  ...[
    "The swelling is gone\nand walking is easy again.",
    "نعم هي بخير اليوم",
    "今日は膝が痛い",
    "👩🏽‍⚕️ says yes",
  ],
  "",
];
/** In whose place a new id is made each time. */
const ID = "0197f3a0-0000-4000-8000-000000000001";
/** For texts of a form, each form by itself: what looks like a date is put where a date is asked for, and nowhere else. */
const FORMS = [
  [ID],
  ["ana@example.org", "o.b@clinic.example"],
  ["07700 900123", "+44 20 7946 0018"],
  ["2026-07-14", "1971-02-28"],
  ["2026-07-14T09:30:00Z", "2026-07-14T09:30:00.123Z", "2026-07-14T09:30:00+05:30"],
  ["2026-07"],
  ["09:30"],
  ["Europe/London", "Asia/Kolkata"],
  ["https://push.example.org/v2/abc", "https://video.example.org/room"],
  ["BGh4-_xyz0".repeat(9)],
  ["aB3-_".repeat(5)],
  ["ana.knee", "a-slug", "C4", "en", "1s", "2s", "A title that is long enough"],
];

type Node = z.core.$ZodTypes;
const asNode = (schema: z.core.$ZodType) => schema as Node;
const passes = (schema: z.core.$ZodType, value: unknown) => z.safeParse(schema, value).success;

/** A text, and whatever is made of it in the same breath. */
function isText(schema: z.core.$ZodType): boolean {
  const { def } = asNode(schema)._zod;
  return def.type === "string" || (def.type === "pipe" && isText(def.in));
}

/** Texts that a schema takes: words where it takes words at all, so that what looks like a date is one. */
function textsFor(schema: z.core.$ZodType, own: readonly string[]): readonly string[] {
  const found = [WORDS, own, ...FORMS].map((list) => list.filter((text) => passes(schema, text)));
  const texts = found.find((list) => list.some((text) => seenLength(text) > 0)) ?? found.flat();
  if (texts.length === 0) throw new Error("No text is known that this schema takes");
  return texts;
}

/** Times that parts of one input are made anew, all together. */
const TRIES = 150;
/** Where a rule binds the parts, they are made anew until they keep to it. */
function keeping(schema: z.core.$ZodType, make: Make): Make {
  return (random, made) => {
    let value = make(random, made);
    while (made.tries < TRIES && !passes(schema, value)) {
      made.tries += 1;
      value = make(random, made);
    }
    return value;
  };
}

type Limits = { least?: number; most?: number; step?: number };

/** What the checks of a number or a list say of its size. */
function limitsOf(schema: z.core.$ZodType): Limits {
  const limits: Limits = {};
  for (const check of asNode(schema)._zod.def.checks ?? []) {
    const { def } = (check as z.core.$ZodChecks)._zod;
    if (def.check === "greater_than") limits.least = Number(def.value);
    if (def.check === "less_than") limits.most = Number(def.value);
    if (def.check === "multiple_of") limits.step = Number(def.value);
    if (def.check === "min_length") limits.least = def.minimum;
    if (def.check === "max_length") limits.most = def.maximum;
    if (def.check === "length_equals") limits.least = limits.most = def.length;
  }
  return limits;
}

function numberOf(schema: z.core.$ZodType): Make {
  const { least = 0, most = least + 1_000, step = 1 } = limitsOf(schema);
  return (random) =>
    random.pick([least, most, least + step * random.int(0, Math.floor((most - least) / step))]);
}

type By = {
  own: readonly string[];
  fits: ReadonlyMap<z.core.$ZodType, (value: never) => unknown>;
};

/** The parts that the two halves of an intersection may both name. */
function keysOf(schema: z.core.$ZodType): string[] {
  const { def } = asNode(schema)._zod;
  if (def.type === "object") return Object.keys(def.shape);
  if (def.type === "union") return def.options.flatMap(keysOf);
  if (def.type === "intersection") return [...keysOf(def.left), ...keysOf(def.right)];
  return def.type === "pipe" ? keysOf(def.in) : [];
}

function compile(schema: z.core.$ZodType, by: By, shapes: Shape[], beside: readonly string[] = []): Make {
  const inner = (one: z.core.$ZodType, keys: readonly string[] = beside) => compile(one, by, shapes, keys);
  const node = asNode(schema);
  const { def } = node._zod;
  const ruled = (make: Make) => {
    const putRight = by.fits.get(schema);
    const fitted: Make = putRight ? (random, made) => putRight(make(random, made) as never) : make;
    return def.checks?.length || def.type === "pipe" ? keeping(schema, fitted) : fitted;
  };
  if (isText(schema)) {
    const texts = textsFor(schema, by.own);
    return (random) => (texts.includes(ID) ? random.uuid() : random.pick(texts));
  }
  switch (def.type) {
    case "object": {
      const parts = Object.entries(def.shape).map(([key, part]) => [key, inner(part, [])] as const);
      const shape = {
        keys: new Set([...parts.map(([key]) => key), ...beside]),
        strict: def.catchall?._zod.def.type === "never",
      };
      shapes.push(shape);
      return ruled((random, made) => {
        const value: Record<string, unknown> = {};
        for (const [key, make] of parts) {
          const part = make(random, made);
          if (part !== undefined) value[key] = part;
        }
        made.set(value, shape);
        return value;
      });
    }
    case "array": {
      const make = inner(def.element, []);
      const { least = 0, most = 4 } = limitsOf(schema);
      return ruled((random, made) =>
        Array.from({ length: random.int(least, Math.max(least, Math.min(most, 4))) }, () =>
          make(random, made),
        ),
      );
    }
    case "tuple": {
      const makes = def.items.map((item) => inner(item, []));
      return (random, made) => makes.map((make) => make(random, made));
    }
    case "record": {
      const [key, value] = [inner(def.keyType, []), inner(def.valueType, [])];
      const entries = asNode(def.keyType)._zod.def;
      // Of an enum, a record names each.
      const all = entries.type === "enum" ? Object.values(entries.entries) : null;
      return ruled((random, made) =>
        Object.fromEntries((all ?? [key(random, made)]).map((one) => [one, value(random, made)])),
      );
    }
    case "union": {
      const makes = def.options.map((option) => inner(option));
      return ruled((random, made) => random.pick(makes)(random, made));
    }
    case "intersection": {
      const [left, right] = [inner(def.left, keysOf(def.right)), inner(def.right, keysOf(def.left))];
      return (random, made) => {
        const [one, other] = [Object(left(random, made)), Object(right(random, made))];
        const both = { ...one, ...other };
        const [first, second] = [made.get(one), made.get(other)];
        const halves = [first, second].filter((shape) => shape !== undefined);
        const keys = new Set(halves.flatMap((shape) => [...shape.keys]));
        made.set(both, { keys, strict: halves.some(({ strict }) => strict), halves });
        return both;
      };
    }
    case "pipe":
      return ruled(asNode(def.in)._zod.def.type === "transform" ? inner(def.out) : inner(def.in));
    case "optional":
    case "default":
    case "catch": {
      const make = inner(def.innerType);
      return (random, made) => (random.chance(0.3) ? undefined : make(random, made));
    }
    case "nullable": {
      const make = inner(def.innerType);
      return (random, made) => (random.chance(0.3) ? null : make(random, made));
    }
    case "enum": {
      const values = Object.values(def.entries);
      return (random) => random.pick(values);
    }
    case "literal":
      return (random) => random.pick(def.values);
    case "number":
      return ruled(numberOf(schema));
    case "boolean":
      return (random) => random.chance(0.5);
    case "null":
      return () => null;
    case "unknown":
    case "lazy":
      // What is read elsewhere, or is JSON of any form.
      return (random) => random.pick<unknown>([1, "one", true, null, [1, 2], { a: { b: [] } }]);
    default:
      throw new Error(`Nothing is made yet of a schema of the type "${def.type}"`);
  }
}

/**
 * Inputs that a schema takes, made from the schema itself. `own`: texts that are known beside the usual ones; `fits`: of a
 * schema whose parts are bound by a rule that chance won't meet, what puts them right.
 */
export function arbitraryOf(schema: z.ZodType, by: Partial<By> = {}): Arbitrary {
  const shapes: Shape[] = [];
  return { make: compile(schema, { own: [], fits: new Map(), ...by }, shapes), shapes };
}
