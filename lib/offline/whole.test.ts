import { describe, expect, test } from "vitest";
import { routedWhole } from "./whole";

/** The first words of an answer, and an end that is none. */
const broken = () =>
  new Response(
    new ReadableStream({
      start(stream) {
        stream.enqueue(new TextEncoder().encode("half"));
        stream.error(new TypeError("network error"));
      },
    }),
  );

describe("what the router asks for", () => {
  test.each(["RSC", "Next-Action"])("is whole, or fails where it is asked for (%s)", async (name) => {
    await expect(routedWhole(async () => broken())("/plan", { headers: { [name]: "1" } })).rejects.toThrow(
      "network error",
    );
    const answer = new Response("all of it");
    expect(await routedWhole(async () => answer)("/plan", { headers: { [name]: "1" } })).toBe(answer);
    expect(await answer.text()).toBe("all of it");
  });

  test("is known of a request as well", async () => {
    const asked = new Request("http://localhost/plan", { headers: { RSC: "1" } });
    await expect(routedWhole(async () => broken())(asked)).rejects.toThrow("network error");
  });
});

test("whatever else is asked for comes as it comes", async () => {
  const answer = await routedWhole(async () => broken())("/api/v1/today");
  expect(answer.ok).toBe(true);
});
