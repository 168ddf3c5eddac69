import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type Arbitrary, Made, type Shape } from "@/prisma/factories/arbitrary-of";
import { broken } from "@/prisma/factories/broken";
import { figure } from "@/prisma/factories/figure";
import { seededRandom } from "@/prisma/factories/random";
import { arbitraryOfWrite } from "@/prisma/growth/right-inputs";
import { unread, type WriteSchema, writeSchemas } from "@/prisma/growth/write-schemas";
import { parseItem } from "../batch";
import { subscriptionSchema } from "../deliveries/own/schema";
import { drawing } from "../exercises/schema";
import { fieldErrors } from "./action";

/** How many inputs are made: `npm run test:trust`, which asks for the figures, makes them all. */
const MANY = process.env.PLEXUS_FIGURES ? 200_000 : 2_000;
/** Made of each schema, to be broken. */
const RIGHT = 60;
/** Milliseconds of the processor that reading one input may take, whatever it is. */
const MOST_MS = 500;

type Known = WriteSchema & { arbitrary: Arbitrary; right: { value: unknown; made: Made }[] };
let all: Known[];
beforeAll(async () => {
  all = (await writeSchemas()).map(({ name, schema }) => {
    const arbitrary = arbitraryOfWrite(schema);
    const random = seededRandom(name);
    const right = Array.from({ length: RIGHT }, () => {
      const made = new Made();
      return { value: arbitrary.make(random, made), made };
    });
    return { name, schema, arbitrary, right: right.filter(({ value }) => schema.safeParse(value).success) };
  });
}, 300_000);

/** What takes a write and names no schema. */
const READ_OTHERWISE = [
  // A picture is no JSON: its bytes are looked at.
  "app/(patient)/inbox/pictures/[pictureId]/route.ts",
  "app/(therapist)/messages/[patientId]/pictures/[pictureId]/route.ts",
];

test("every action and every route that writes is read by a schema, of which right inputs are known", () => {
  expect(unread()).toEqual(READ_OTHERWISE);
  figure("inputs.schemas", all.length);
  expect(all.length).toBeGreaterThan(150);
  expect(
    all.filter(({ right }) => right.length < RIGHT / 3).map(({ name, right }) => `${name} ${right.length}`),
  ).toEqual([]);
});

/** What says who did it, when, where, and in whose right: what the server knows by itself, unless a schema asks for it. */
const PRIVILEGED = (
  "id clinicId userId memberId patientId authorId actorId ownerId leadId helperId episodeId signInId role roles kind source " +
  "isAdmin admin owner type state status at createdAt updatedAt recordedAt receivedAt loggedAt deletedAt signedAt issuedAt " +
  "acknowledgedAt acknowledgedBy savedBy savedById createdBy signedBy bodyHash passwordHash number version credit edition " +
  "tx actor AND OR NOT"
).split(" ");
const MARK = "privileged, and nobody's to send";

/** The objects of something that is sent. */
const objectsIn = (value: unknown): object[] =>
  typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(objectsIn)] : [];

test("what says who did it, when and in whose right is never read from what is sent", () => {
  const out: string[] = [];
  let tried = 0;
  for (const { name, schema, arbitrary, right } of all) {
    const met = new Set<Shape>();
    for (const { value, made } of right)
      for (const part of objectsIn(value)) {
        const shape = made.get(part);
        if (!shape) continue;
        for (const one of [shape, ...(shape.halves ?? [])]) met.add(one);
        const fields = PRIVILEGED.filter((field) => !shape.keys.has(field));
        for (const field of fields) Reflect.set(part, field, MARK);
        tried += fields.length;
        const read = schema.safeParse(value);
        if (read.success ? JSON.stringify(read.data).includes(MARK) : !shape.strict) out.push(name);
        for (const field of fields) Reflect.deleteProperty(part, field);
      }
    for (const shape of arbitrary.shapes)
      if (!met.has(shape)) out.push(`${name}: nothing was made of {${[...shape.keys].join(", ")}}`);
  }
  figure("inputs.privileged", tried);
  figure("inputs.privileged.out", out.length);
  expect(out).toEqual([]);
});

/** What the database has no place for, in something that was read; null where it has one for all. */
function unkept(read: unknown, path = ""): string | null {
  if (typeof read === "string") {
    if (/[\0\p{Surrogate}]/u.test(read)) return `${path}: a text that can't be kept`;
    const [date] = /^\d{4}-\d\d-\d\d(?=$|T\d\d:\d\d)/.exec(read) ?? [];
    return date && new Date(`${date}T00:00Z`).toJSON()?.slice(0, 10) !== date ? `${path}: no date` : null;
  }
  if (typeof read === "number") {
    if (!Number.isFinite(read)) return `${path}: no number`;
    // A drawing is kept as JSON, whose numbers have no such end; what it can be drawn with, the engine says.
    if (path.includes(".drawing.")) return null;
    return Number.isInteger(read) && Math.abs(read) >= 2 ** 31 ? `${path}: more than an int4` : null;
  }
  if (typeof read !== "object" || read === null) return typeof read === "bigint" ? `${path}: bigint` : null;
  for (const [key, part] of Object.entries(read)) {
    const why = unkept(key, path) ?? unkept(part, `${path}.${key}`);
    if (why) return why;
  }
  return null;
}

/** The items of a batch: each is read by a schema of its own, which is among these. */
const isReadLater = (schema: z.ZodType, key: string): boolean => {
  const part: unknown = schema instanceof z.ZodObject ? schema.shape[key] : null;
  return part instanceof z.ZodArray && part.element instanceof z.ZodUnknown;
};

const cpu = () => process.cpuUsage().user / 1_000;

describe("whatever is sent", () => {
  test("a drawing is refused that is deeper than anybody can follow, or has a text that can't be kept", () => {
    let deep: unknown = [];
    for (let at = 0; at < 50_000; at += 1) deep = [deep];
    const { tempo } = drawing.shape;
    for (const unkept of [deep, "\0", [{ a: "\ud800" }], { "\0": 1 }])
      expect(tempo.safeParse({ mode: unkept }).error?.issues).toMatchObject([
        { path: ["mode"], message: "unkept" },
      ]);
    expect(tempo.safeParse({ mode: [[1, { a: "b" }]] }).success).toBe(true);
  });

  test("an address of a push service is refused that is none, or can't be kept", () => {
    const { endpoint } = subscriptionSchema.shape;
    const takes = (address: string) => endpoint.safeParse(address).success;
    expect(
      ["no address", "https://", "https://push.example.org/\0", "https://push.example.org/\ud800"].filter(
        takes,
      ),
    ).toEqual([]);
    expect(takes("https://push.example.org/v2/abc")).toBe(true);
  });

  test("is read or refused, in time, and what is read can be kept", () => {
    const wrong = new Set<string>();
    const figures = { made: 0, thrown: 0, unkept: 0, longest: 0 };
    for (const { name, schema, right } of all) {
      const random = seededRandom(`broken ${name}`);
      for (let left = Math.ceil(MANY / all.length); left > 0; left -= 1) {
        const one = random.pick(right).value;
        const value = random.chance(0.05) ? one : broken(one, random);
        const began = cpu();
        figures.made += 1;
        try {
          const read = schema.safeParse(value);
          if (!read.success) {
            fieldErrors(read.error);
            parseItem(schema, value);
          }
          const took = cpu() - began;
          figures.longest = Math.max(figures.longest, took);
          if (took > MOST_MS) wrong.add(`${name}: ${Math.round(took)} ms`);
          if (!read.success) continue;
          const why = unkept(Object.entries(Object(read.data)).filter(([key]) => !isReadLater(schema, key)));
          if (why) {
            figures.unkept += 1;
            wrong.add(`${name} ${why}`);
          }
        } catch (error) {
          figures.thrown += 1;
          wrong.add(`${name}: ${String(error).slice(0, 200)}`);
        }
      }
    }
    figure("inputs.made", figures.made);
    figure("inputs.thrown", figures.thrown);
    figure("inputs.unkept", figures.unkept);
    figure("inputs.longest", Math.ceil(figures.longest));
    expect([...wrong]).toEqual([]);
  }, 1_200_000);
});
