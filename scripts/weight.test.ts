import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { packagesOf } from "./imports";

/** Tens of kilobytes each on a phone's line: what is parsed and reckoned with dates is the server's work. */
const HEAVY = ["zod", "temporal-polyfill"];

/** What every page loads, the phone's pages, and those that a clinician opens most. */
const LIGHT = [
  ...["app/_ui/", "app/_shared/", "app/(patient)/", "app/(therapist)/caseload/"],
  "app/(therapist)/patients/[patientId]/_components/",
];

/** Loaded where there is no network, from what the worker fetched beforehand: no page waits for them. */
const isOffline = (path: string) => /\/offline-[a-z]+\.tsx$/.test(path);

const startsWith = (directive: string) => (source: string) => source.startsWith(`"use ${directive}"`);
const isClient = startsWith("client");

const client = globSync("app/**/*.{ts,tsx}").filter(
  (path) =>
    LIGHT.some((place) => path.startsWith(place)) && !isOffline(path) && isClient(readFileSync(path, "utf8")),
);

test("neither the validator nor the calendar is loaded by what runs on every page, on the phone, or on the caseload and the record", () => {
  for (const place of LIGHT)
    expect(client.filter((path) => path.startsWith(place)).length).toBeGreaterThan(0);
  const heavy = client.flatMap((path) => {
    const packages = packagesOf(path, { lazy: false, isElsewhere: startsWith("server") });
    return HEAVY.flatMap((name) => packages.get(name) ?? []);
  });
  expect([...new Set(heavy)]).toEqual([]);
});
