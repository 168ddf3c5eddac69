import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import shortcuts from "../../_i18n/messages/en/shortcuts.json";
import { type Handlers, matchOf, opensPair } from "./bound";
import { idsOf, isCharacter, keysOf, PARTS, SHORTCUT_IDS } from "./registry";

const none = new Set<string>();
const does = () => undefined;
const find = (key: string, bound: readonly Handlers[], more: { first?: string; off?: string[] } = {}) =>
  matchOf(key, { first: more.first ?? null, bound, off: new Set(more.off ?? []) })?.id ?? null;

describe("the shortcut of a key", () => {
  const page: Handlers[] = [
    { "everywhere.find": does, "everywhere.caseload": does },
    { "messages.write": does },
  ];

  test("is the one that is bound, and none that is switched off or belongs to another page", () => {
    expect(find("c", page)).toBe("messages.write");
    expect(find("c", page, { off: ["messages.write"] })).toBeNull();
    expect(find("j", page)).toBeNull();
  });

  test("after the first of two keys is that of the pair, and never that of the second key alone", () => {
    expect(find("c", page, { first: "g" })).toBe("everywhere.caseload");
    expect(find("/", page, { first: "g" })).toBeNull();
    expect(find("c", page, { first: "g", off: ["everywhere.caseload"] })).toBeNull();
  });

  test("waits for a second key only where a pair is bound", () => {
    expect(opensPair("g", page, none)).toBe(true);
    expect(opensPair("g", page, new Set(["everywhere.caseload"]))).toBe(false);
    expect(opensPair("x", page, none)).toBe(false);
  });

  test("of a page goes before that of every page", () => {
    const library: Handlers[] = [{ "everywhere.find": does }, { "library.find": does }];
    expect(find("/", library)).toBe("library.find");
    expect(find("/", library, { off: ["library.find"] })).toBe("everywhere.find");
  });

  test("of two components is the first one's", () => {
    const ran: string[] = [];
    const both: Handlers[] = [
      { "record.acknowledge": () => ran.push("first") },
      { "record.acknowledge": () => ran.push("second") },
    ];
    matchOf("y", { first: null, bound: both, off: none })?.run({} as KeyboardEvent);
    expect(ran).toEqual(["first"]);
  });
});

describe("the registry", () => {
  test("has no key twice in one part, nor one that is everywhere in any, but for a page's own search", () => {
    const general = idsOf("everywhere").flatMap(keysOf);
    for (const part of PARTS) {
      const own = idsOf(part).flatMap(keysOf);
      expect(new Set(own).size, part).toBe(own.length);
      const taken = idsOf(part).filter((id) => keysOf(id).some((key) => general.includes(key)));
      if (part !== "everywhere")
        expect(
          taken.filter((id) => !id.endsWith(".find")),
          part,
        ).toEqual([]);
    }
  });

  test("is all there is: no page listens for keys by itself", () => {
    const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((path) =>
      /\.tsx?$/.test(path),
    );
    const listening = files.filter((path) =>
      /addEventListener\("key(down|up|press)"/.test(readFileSync(join("app", path), "utf8")),
    );
    expect(listening).toEqual(["_shared/shortcuts/use-shortcuts.ts"]);
  });

  test("has words for every shortcut, and no words for any other", () => {
    const said = Object.entries(shortcuts.does).flatMap(([part, names]) =>
      Object.keys(names).map((name) => `${part}.${name}`),
    );
    expect(said.sort()).toEqual([...SHORTCUT_IDS].sort());
  });

  test("tells characters from what nobody says or types by a slip", () => {
    expect(["j", "?", "g c"].map(isCharacter)).toEqual([true, true, true]);
    expect(["Ctrl+k", "Alt+1", "ArrowLeft", "Escape"].some(isCharacter)).toBe(false);
  });
});
