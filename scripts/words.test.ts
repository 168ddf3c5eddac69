import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { missing, spokenBy } from "./words";

/** Every page's client has these. */
const ALWAYS = ["ui", "errors", "common"];

/** The pages that hand over branches of namespaces, with what they name beside it for a part of theirs. */
const PAGES = {
  "app/(patient)/layout.tsx": ["reset", "signIn.revoked", "account.told"],
  "app/(patient)/today/page.tsx": [],
};

function handedBy(page: string): string[] {
  const list = /const WORDS = \[([\s\S]*?)\n\] as const;/.exec(readFileSync(page, "utf8"))?.[1] ?? "";
  return [...list.matchAll(/"([\w.]+)"/g)].map(([, path = ""]) => path);
}

test.each(Object.entries(PAGES))("%s hands over every message that the browser may say", (page, apart) => {
  const spoken = spokenBy(page);
  expect(spoken.length).toBeGreaterThan(20);
  const handed = [...ALWAYS, ...apart, ...handedBy(page)];
  expect(missing(spoken, handed)).toEqual([]);
  for (const one of handedBy(page))
    expect(
      missing(
        spoken,
        handed.filter((other) => other !== one),
      ),
      `${one} is of use`,
    ).not.toEqual([]);
});

/** Those that hand over whole namespaces, or few branches, where they stand. */
const OTHERS = [
  ...[
    "today/[entry]",
    "today/workout",
    "learn",
    "learn/[card]",
    "body-chart",
    "nerve",
    "progress/goals",
    "inbox",
  ],
  ...["me/reminders", "me/data", "me/devices"],
].map((address) => `app/(patient)/${address}/page.tsx`);

/** A key of any file, by which a field says what is wrong with it: what its page's schema names is tried by its own test. */
const ANY = "app/_ui/form/error-text.ts";

test.each(OTHERS)("%s hands over every message that the browser may say", (page) => {
  const inline = [...readFileSync(page, "utf8").matchAll(/only=\{\[([^\]]*)\]\}/g)].flatMap(([, list = ""]) =>
    [...list.matchAll(/"([\w.]+)"/g)].map(([, path = ""]) => path),
  );
  const spoken = spokenBy(page).filter(({ by }) => by !== ANY);
  expect(spoken.length).toBeGreaterThan(0);
  expect(missing(spoken, [...ALWAYS, ...handedBy(page), ...inline])).toEqual([]);
});
