import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isActionBody } from "./action-body";

/** What a page writes an action's arguments with. */
const { encodeReply, createTemporaryReferenceSet } = createRequire(import.meta.url)(
  "next/dist/compiled/react-server-dom-turbopack/client.browser",
) as {
  encodeReply: (values: unknown, how: object) => Promise<unknown>;
  createTemporaryReferenceSet: () => object;
};
const written = (...values: unknown[]) =>
  encodeReply(values, { temporaryReferences: createTemporaryReferenceSet() });

describe("what an action is called with", () => {
  test("is read, whatever plain data a page hands over", async () => {
    // React leaves out what has this one name.
    const key = fc.string().filter((name) => name !== "__proto__");
    const plain = fc.anything({ key, withDate: false, withBigInt: false, maxDepth: 4 });
    await fc.assert(
      fc.asyncProperty(plain, async (input) => {
        const text = await written(input);
        expect(typeof text).toBe("string");
        expect([text, isActionBody(String(text))]).toEqual([text, true]);
      }),
      { numRuns: 2_000 },
    );
  });

  test("may hold the same object more than once, as a plan's doses may", async () => {
    const dose = { sets: 3, reps: 10 };
    const text = String(await written({ phases: [{ dose, again: dose }], first: dose }, dose));
    expect(text).toContain('"$0:0:phases:0:dose"');
    expect(isActionBody(text)).toBe(true);
    expect(
      isActionBody(String(await written({ at: new Date(0), none: undefined, text: "$5 a visit" }))),
    ).toBe(true);
  });

  test("is nothing that its decoder would throw at, nor what no page of ours sends", () => {
    const refused = [
      ...["", "garbage", "[", "null", "1", "{}", '"text"', "\0"],
      ...[
        '["$"]',
        '["$1"]',
        '["$zz"]',
        '["$0"]',
        '["$0:9"]',
        '["$0:0"]',
        '["$0:__proto__:x"]',
        '[{},"$0:0:toString"]',
      ],
      ...['["$h1"]', '["$@1"]', '["$Q1"]', '["$W1"]', '["$K1"]', '["$i1"]', '["$B1"]', '["$R1"]', '["$r1"]'],
      ...['["$X1"]', '["$x1"]', '["$A1"]', '["$o1"]', '["$n1"]', '["$nx"]', '["$Dx"]', '["$H"]', '["$F1"]'],
      ...['[{"__proto__":{"a":1}}]', '[{"a":"$0:0"}]', '["$0:1",{}]', '["$0:1:length",[1]]'],
      ...['[{"a":{"b":"$0:0:c"},"c":{"d":"$0:0:a"}}]', '[{"a":"$0:0:a"}]'],
      ...["[".repeat(100_000) + "]".repeat(100_000), JSON.stringify(Array(17).fill(1))],
    ];
    for (const text of refused)
      expect([text.slice(0, 60), isActionBody(text)]).toEqual([text.slice(0, 60), false]);
  });

  test("is no more than it looks: what is said twice, of what was said twice, counts as often as it is said", () => {
    const doubled = Array.from({ length: 30 }, (_, at) =>
      at === 0 ? {} : { a: `$0:0:${at - 1}`, b: `$0:0:${at - 1}` },
    );
    expect(isActionBody(JSON.stringify([doubled.slice(0, 10)]))).toBe(true);
    expect(isActionBody(JSON.stringify([doubled]))).toBe(false);
  });
});
