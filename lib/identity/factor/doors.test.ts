import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "generated" ? [] : filesBelow(path);
    return /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) ? [path] : [];
  });

/** Where a pattern is found in the program itself. */
const having = (pattern: RegExp) =>
  ["app", "lib", "scripts"].flatMap(filesBelow).filter((path) => pattern.test(readFileSync(path, "utf8")));

it("opens a sign-in in two places: after a password without a second factor, and after the second step", () => {
  const doors = ["lib/identity/factor/step.ts", "lib/identity/sign-in.ts"];
  expect(having(/\baddSignIn\(/).sort()).toEqual(doors);
  expect(having(/\bsignIn\.(create|upsert)/)).toEqual(["lib/identity/sign-in.ts"]);
});

it("removes a second factor in one place, which asks for the password and a code", () => {
  expect(having(/\bsecondFactor\.(delete|upsert)/)).toEqual(["lib/identity/factor/account.ts"]);
});
