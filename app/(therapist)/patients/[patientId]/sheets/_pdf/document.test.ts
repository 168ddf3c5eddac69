import { createFormatter, createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { en } from "@/app/_i18n/en";
import { formats } from "@/app/_i18n/formats";
import type { SheetId } from "@/lib/ids";
import { isFromLibrary } from "@/lib/plans/from-library";
import type { Handout } from "@/lib/sheets/queries";
import { describePrescription } from "@/lib/today/prescription";
import { loadLibrary, planFrom } from "@/prisma/factories/plans";
import { nodesOf, readPdf as read, rolesOf } from "@/prisma/factories/read-pdf";
import { leafletOf, type Speech } from "./contents";
import { printLeaflet } from "./document";

const ESCAPED: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f" };
const ADDRESS = "https://plexus.example/sign-in";

const base = { locale: "en-GB", messages: en, formats, timeZone: "UTC" } as const;
const says = {
  t: createTranslator({ ...base, namespace: "handout" }),
  common: createTranslator({ ...base, namespace: "common" }),
  today: createTranslator({ ...base, namespace: "today" }),
  kinds: createTranslator({ ...base, namespace: "kinds" }),
  drawing: createTranslator({ ...base, namespace: "drawing" }),
  pages: createTranslator({ ...base, namespace: "ownData.pdf" }),
  format: createFormatter(base),
  locale: "en-GB",
} as Speech;

/** A sheet of a built-in template's first phase, each exercise with its drawing. */
async function handout(more: Partial<Handout> = {}): Promise<Handout> {
  const plan = await planFrom("disc-extension", { phase: 2, side: "left" });
  const phase = plan.phases.find(({ id }) => id === plan.currentPhaseId);
  const entries = new Map([...(await loadLibrary()).values()].map((one) => [one.exerciseId, one]));
  const items = (phase?.prescriptions ?? [])
    .filter((one) => one.kind !== "education")
    .map((one) => {
      const library = isFromLibrary(one) ? entries.get(one.exerciseId) : undefined;
      const revision = library && {
        ...library.entry,
        ...{ id: library.exerciseId, revisionId: library.revisionId, own: false },
      };
      const row = {
        ...one,
        ...{ side: isFromLibrary(one) ? one.side : null, exerciseRevisionId: null, inForce: true },
      };
      const described = describePrescription(row, revision as never, { locale: "en", held: false });
      const { days, timesPerDay } = one.schedule;
      const isDue = (day: number) => days.type === "flexible" || days.weekdays.includes(day + 1);
      return { ...described, boxes: Array.from({ length: 7 }, (_, day) => (isDue(day) ? timesPerDay : 0)) };
    });
  return {
    ...{ id: "s" as SheetId, versionId: "v" as never, number: 3, fromDate: "2026-11-30", size: "a4" },
    ...{ large: false, printedAt: new Date(0), by: "Hanna Lind", rows: [], today: "2026-11-29" },
    ...{ name: "Marta Ruiz", dateOfBirth: "1967-03-14", therapist: "Hanna Lind", zone: "Europe/London" },
    ...{ clinicName: "Northgate Physio", clinicPhone: "0113 496 0100", emergencyNumber: "999" },
    ...{ changesOn: null, items },
    ...more,
  };
}

const printed = async (more: Partial<Handout> = {}) =>
  printLeaflet(leafletOf(says, await handout(more), ADDRESS));

describe("a printed sheet", () => {
  it("says what to do, when to stop and whom to call, as text", async () => {
    const { pages } = await read(await printed());
    const all = pages.map(({ text }) => text).join("\n");
    for (const words of [
      ...["Northgate Physio", "0113 496 0100", "Mon 30 Nov to Sun 6 Dec", "Stop when", "Call 999 now."],
      ...[
        "Press-up, face down",
        "numbness, tingling or weakness",
        "Sign in at plexus.example/sign-in",
        "Sheet 3",
      ],
    ])
      expect(all).toContain(words);
    for (const [at, { text }] of pages.entries()) {
      expect(text).toContain(`Page ${at + 1} of ${pages.length}`);
      expect(text).toContain("Marta Ruiz, born 14 Mar 1967");
    }
    const grid = pages.at(-1)?.text ?? "";
    for (const words of ["Tick what you do", "Mon", "30 Nov", "Other load or count?", "Pain"])
      expect(grid).toContain(words);
  });

  it("is A4 or Letter, and in large type has more pages of the same words", async () => {
    const [a4, letter, large] = await Promise.all(
      [{}, { size: "letter" as const }, { large: true }].map(async (more) => read(await printed(more))),
    );
    expect(a4?.pages[0]?.view).toEqual([0, 0, 595, 842]);
    expect(letter?.pages[0]?.view).toEqual([0, 0, 612, 792]);
    expect(large?.pages.length).toBeGreaterThan(a4?.pages.length ?? 0);
    const sizes = async (found: typeof a4) => {
      const content = await (await found?.document.getPage(2))?.getTextContent();
      return (
        content?.items.flatMap((item) => ("height" in item && item.str.trim() ? [item.height] : [])) ?? []
      );
    };
    // What is read is of 16 points, what stands beside it of 11 at least.
    expect(Math.min(...(await sizes(large)))).toBeGreaterThanOrEqual(11);
    expect(Math.max(...(await sizes(large)))).toBeGreaterThanOrEqual(16);
    expect(Math.min(...(await sizes(a4)))).toBeGreaterThanOrEqual(8.5);
  });

  it("is tagged: a title, headings, lists, pictures with words and a table with heads", async () => {
    const { pages, info, document } = await read(await printed());
    const roles = rolesOf(pages);
    for (const role of ["H1", "H2", "P", "L", "LI", "LBody", "Figure", "Table", "TR", "TH", "TD"])
      expect(roles).toContain(role);
    expect(roles.filter((role) => role === "H1")).toHaveLength(1);
    const figures = pages.flatMap(({ tree }) => nodesOf(tree).filter(({ role }) => role === "Figure"));
    expect(figures.length).toBeGreaterThan(4);
    expect(figures.filter(({ alt }) => !alt)).toEqual([]);
    expect([info.Title, info.Language, await document.getMarkInfo()]).toMatchObject([
      "Exercise sheet",
      "en-GB",
      { Marked: true },
    ]);
    const rows = nodesOf(pages.at(-1)?.tree ?? { role: "" }).filter(({ role }) => role === "TR");
    for (const row of rows) expect(row.children).toHaveLength(8);
  });

  it("says nothing of anybody in what the file says of itself", async () => {
    const { info, document } = await read(await printed());
    expect(JSON.stringify([info, await document.getMetadata()])).not.toMatch(/Marta|Ruiz|1967/);
  });

  it.each(["Łucja Nguyễn", "Ζωή Παπαδοπούλου", "Андрій Їжак", "Đặng Ngọc Ánh"])(
    "prints a name of the scripts that the typeface has: %s",
    async (name) => {
      const { pages } = await read(await printed({ name, items: [] }));
      for (const { text } of pages) expect(text).toContain(name);
      expect(pages[0]?.text).not.toContain("write it on the line");
    },
  );

  it.each(["نور العلي", "山田 花子", "김민준", "नेहा शर्मा", "Zoë 🦊"])(
    "leaves a line to write by hand where letters are lacking, and says the name to whoever hears it: %s",
    async (name) => {
      const { pages, document } = await read(await printed({ name, items: [] }));
      expect(pages[0]?.text).toContain("write it on the line");
      expect(pages[0]?.text).not.toContain("\u0000");
      const file = Buffer.from(await document.getData()).toString("latin1");
      const spelled = Buffer.from(`\ufeff${name}`, "utf16le").swap16().toString("latin1");
      // As a PDF writes a text between brackets.
      const written = spelled.replace(/[\\()\n\r\t\b\f]/g, (byte) => ESCAPED[byte] ?? `\\${byte}`);
      expect(file).toContain(written);
    },
  );

  it("keeps back how to do what is on hold, and its line to tick", async () => {
    const all = await handout();
    const [first, ...rest] = all.items;
    if (!first) throw new Error("The template has exercises");
    const { pages } = await read(await printed({ items: [{ ...first, held: true }, ...rest] }));
    const name = first.exercise?.name ?? "";
    expect(pages[0]?.text).toContain("Leave this one out");
    expect(pages.at(-1)?.text).not.toContain(name);
  });
});
