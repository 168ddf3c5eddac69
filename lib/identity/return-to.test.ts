import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { returnTo, signInAddress } from "./return-to";

const ORIGIN = "https://plexus.example";

describe("where a sign-in leads back to", () => {
  it("is the page that was asked for, query included", () => {
    for (const path of ["/today", "/caseload?view=needs&therapist=all&page=2", "/patients/1?why=2"])
      expect(returnTo(path)).toBe(path);
    expect(returnTo("/caseload?view=needs&_rsc=1a2b")).toBe("/caseload?view=needs");
    expect(signInAddress("/caseload?view=needs")).toBe("/sign-in?to=%2Fcaseload%3Fview%3Dneeds");
  });

  it("is home for what is no page, or is for who is not signed in", () => {
    const others = ["", "today", "/", undefined, null, 7, ["/today"], `/${"a".repeat(2_000)}`];
    const pages = [
      "/sign-in",
      "/sign-in?to=%2Ftoday",
      "/invite",
      "/reset",
      "/api/v1/today",
      "/x/../api/health",
    ];
    for (const asked of [...others, ...pages]) {
      expect(returnTo(asked)).toBe("/");
      expect(signInAddress(asked)).toBe("/sign-in");
    }
  });

  it("never leads to another origin, whatever is asked for", () => {
    const piece = fc.constantFrom(
      ...[
        "/",
        "//",
        "\\",
        "/\\",
        ".",
        "..",
        "@",
        ":",
        "?",
        "#",
        "%2f",
        "%5c",
        "%09",
        "\t",
        "\n",
        "\r",
        " ",
        "\u0000",
      ],
      ...["evil.example", "https:", "javascript:", "data:", "today", "\u2028", "\u3002", "\uff0f"],
    );
    const built = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(""));
    const asked = fc.oneof(
      built,
      built.map((text) => `/${text}`),
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.webUrl(),
    );
    fc.assert(
      fc.property(asked, (text) => {
        const to = returnTo(text);
        expect(to.startsWith("/")).toBe(true);
        expect(new URL(to, ORIGIN).origin).toBe(ORIGIN);
        expect(returnTo(to)).toBe(to);
        const address = new URL(signInAddress(text), ORIGIN);
        expect(address.origin + address.pathname).toBe(`${ORIGIN}/sign-in`);
      }),
      { numRuns: 5_000 },
    );
  });
});
