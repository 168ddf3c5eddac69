import { describe, expect, it } from "vitest";
import { aboutOf, letterOf } from "@/lib/letters/content";
import { draftOf } from "@/lib/letters/draft";
import type { LetterFacts } from "@/lib/letters/facts";
import { FACT_PARTS, type LetterKind, WORD_PARTS } from "@/lib/letters/vocabulary";
import { nodesOf, readPdf, rolesOf } from "@/prisma/factories/read-pdf";
import { printLetter } from "./document";
import { englishSpeech } from "./speech-in";
import { printingOf, wordingOf } from "./wording";

const says = englishSpeech();

const signs: NonNullable<LetterFacts["signs"]> = {
  ...{
    from: "patient",
    by: null,
    kind: "red-flag",
    flags: ["rf-saddle", "rf-bladder"],
    urgency: "emergency",
  },
  ...{ toldAt: "2026-11-30T08:02:00Z", takenBack: null },
  seen: {
    ...{ seenAt: "2026-11-30T09:30:00Z", seenBy: "Hanna Lind", note: "MRI clear" },
    ...{ examined: "Power and reflexes", informed: "The GP" },
  },
  told: [{ names: ["Hanna Lind"], at: "2026-11-30T08:02:00Z" }],
  opened: [{ name: "Hanna Lind", at: "2026-11-30T08:10:00Z" }],
};

const facts: LetterFacts = {
  clinic: { name: "Northgate Physio", phone: "0113 496 0100", zone: "Europe/London", country: "GB" },
  person: { name: "Marta Ruiz", dateOfBirth: "1967-03-14", side: "left", diedOn: null },
  signs,
  episode: {
    ...{ startDate: "2026-09-01", endDate: null, side: "left" },
    conditions: [{ code: "C2", side: null }],
  },
  assessment: {
    ...{ at: "2026-11-12T14:00:00Z", by: "Hanna Lind", conclusion: "spine-referred", acute: null },
    words: "Likely L5.",
    findings: [
      { key: "slr", points: "spine", side: "left", degrees: 38, items: ["slr-left"] },
      { key: "effusion", points: "elsewhere", grade: 1, items: ["effusion"] },
    ],
  },
  plan: {
    ...{ name: "Disc, extension", phase: "Calm", since: "2026-11-02" },
    items: [
      {
        prescription: {
          ...{ id: "p", kind: "medication", note: "", modifyNotes: {} },
          ...{ dose: { name: "Naproxen", instructions: "250 mg", asNeeded: false, prescriber: "" } },
          schedule: { timesPerDay: 2, days: { type: "flexible", perWeek: 7 }, parts: [] },
        } as never,
        ...{ text: null, held: true },
      },
    ],
  },
  adherence: {
    ...{ from: "2026-11-02", to: "2026-11-29", meanOf: 6, done: 116, due: 166, provisional: false },
    share: { percent: 70, band: "part" } as never,
  },
  measures: [
    {
      ...{ subject: "nprs-leg", section: "pain", code: "nprs-leg", name: null, entered: null, given: null },
      ...{ schedule: null, due: false, typed: true },
      scale: {
        ...{ least: 0, most: 10, better: "lower", error: 1, isChange: false },
        important: [{ above: -1, least: 2 }],
      },
      points: [
        { date: "2026-09-01", value: 8, source: "staff" },
        { date: "2026-11-28", value: 3, source: "patient" },
      ],
    },
  ],
  pain: {
    first: { date: "2026-09-01", furthest: "foot", pain: 8, clouded: false },
    last: { date: "2026-11-28", furthest: "thigh", pain: 2, clouded: false },
  },
  background: { allergies: ["None known"], medicines: [], imaging: ["MRI 2025: L4/5"] },
};

type More = { kind?: LetterKind; facts?: Partial<LetterFacts>; words?: string };
function letter({ kind = "urgent", facts: other = {}, words = "Please see her today." }: More = {}) {
  const known = { ...facts, ...other };
  const wording = wordingOf(says);
  const typed = Object.fromEntries(WORD_PARTS.map((part) => [part, ""]));
  const draft = draftOf({
    ...({ ...typed, recipient: "Emergency department\nSt James", request: words } as never as Record<
      "recipient" | "opening" | "findings" | "request" | "next",
      string
    >),
    sections: FACT_PARTS,
  });
  const at = "2026-11-30T09:12:00Z";
  const frame = wording.frame(known, { kind, by: "Hanna Lind", at, replacedOn: null });
  return letterOf({ kind, draft, blocks: wording.blocks(known), frame });
}
const printing = (size: "a4" | "letter" = "a4") =>
  printingOf(says, { size, zone: "Europe/London", at: "2026-12-01T10:00:00Z" });
const printed = async (more: More = {}, size: "a4" | "letter" = "a4") =>
  readPdf(await printLetter(letter(more), printing(size)));
const textOf = (made: ReturnType<typeof letter>) => JSON.stringify(made.sections);

describe("what an urgent letter says", () => {
  it("is what was found, since when to the minute, what was advised, whom it reached and what was done", () => {
    const made = letter();
    expect(made.date).toBe("30 November 2026 at 09:12");
    const [first, second] = made.sections;
    expect([first?.part, second?.part]).toEqual(["signs", "request"]);
    for (const words of [
      ...["Saddle numbness or tingling", "New bladder disturbance", "Reported by the patient in the app"],
      ...["30 Nov 2026, 08:02", "advised to call 999 at once", "On the list of Hanna Lind"],
      ...["Opened by Hanna Lind", "Examined: Power and reflexes", "MRI clear"],
    ])
      expect(textOf(made)).toContain(words);
  });

  it("claims no advice of the app where a member asked, or examined", () => {
    for (const from of ["staff", "examined"] as const) {
      const said = textOf(letter({ facts: { signs: { ...signs, from, by: "Tom Reyes" } } }));
      expect(said).toContain("Tom Reyes");
      expect(said).not.toContain("advised");
    }
    const same = textOf(letter({ facts: { signs: { ...signs, urgency: "same-day" } } }));
    expect(same).toContain("call this clinic the same day");
  });

  it("says a death beside the date of birth, whatever goes along", () => {
    const person = { ...facts.person, diedOn: "2026-11-20" };
    const made = letter({ facts: { person, episode: null } });
    expect(aboutOf(made)).toBe("Marta Ruiz, born 14 Mar 1967, died 20 Nov 2026 · Left leg");
    expect(aboutOf(letter())).toBe("Marta Ruiz, born 14 Mar 1967 · Left leg");
  });

  it("has no section of what nobody knows", () => {
    const none = { signs: null, assessment: null, plan: null, adherence: null, measures: [], pain: null };
    const empty = { allergies: [], medicines: [], imaging: [] };
    const made = letter({ facts: { ...none, episode: null, background: empty } });
    expect(made.sections.map(({ part }) => part)).toEqual(["request"]);
  });
});

describe("figures in a letter", () => {
  it("never stand without what they are of: a percentage has its mean and the sessions", () => {
    const said = textOf(letter({ kind: "discharge" }));
    expect(said).toContain("70% of the prescribed dose, mean of 6 exercises, 2 Nov 2026 to 29 Nov 2026");
    expect(said).toContain("116 of 166 sessions done");
    const none = { ...facts.adherence, share: null } as LetterFacts["adherence"];
    expect(textOf(letter({ facts: { adherence: none } }))).toContain("Too few days for a percentage");
  });

  it("list both columns of findings, counted and not weighed, and the change beside what it means", () => {
    const made = letter({ kind: "gp" });
    const said = textOf(made);
    expect(said).toContain("point to the spine or a nerve: 1");
    expect(said).toContain("point to the knee or elsewhere: 1");
    expect(said).toContain("Spine-referred");
    const table = made.sections.find(({ part }) => part === "measures")?.blocks[0];
    expect(table).toMatchObject({
      rows: [
        [
          "Leg pain, worst in 24 hours",
          "8 (1 Sept 2026)",
          "3 (28 Nov 2026)",
          "-5",
          "important change, 2 or more",
        ],
      ],
    });
    expect(said).toContain("(on hold)");
  });
});

describe("the PDF", () => {
  it("says all that the content says, with person, clinic, date of printing and number on each page", async () => {
    const words = Array.from({ length: 60 }, (_, at) => `Paragraph ${at} of what was found.`).join("\n\n");
    const made = letter({ words });
    const { pages } = await printed({ words });
    expect(pages.length).toBeGreaterThan(1);
    const all = pages.map(({ text }) => text).join(" ");
    const flat = (text: string) => text.replace(/\s+/g, "");
    for (const { heading, blocks } of made.sections) {
      expect(all).toContain(heading);
      for (const block of blocks) {
        const said =
          block.kind === "text"
            ? [block.text]
            : block.kind === "list"
              ? block.items
              : [...block.head, ...block.rows.flat()];
        for (const one of said) expect(flat(all)).toContain(flat(one));
      }
    }
    for (const [at, { text }] of pages.entries())
      for (const one of [
        ...["Marta Ruiz, born 14 Mar 1967", "Northgate Physio, 0113 496 0100. Printed 1 Dec 2026."],
        `Page ${at + 1} of ${pages.length}`,
      ])
        expect(text).toContain(one);
  });

  it("goes on with a table on the next page below its head, which is heard once", async () => {
    const [row] = facts.measures;
    if (!row) throw new Error("There is a measure");
    const measures = Array.from({ length: 70 }, (_, at) => ({
      ...{ ...row, code: null, name: `Total ${at}`, subject: String(at) },
    }));
    const { pages } = await printed({ facts: { measures } });
    const going = pages.filter(({ text }) => /Total \d+/.test(text));
    expect(going.length).toBeGreaterThan(1);
    for (const { text } of going) expect(text).toContain("What it means");
    const tables = pages.flatMap(({ tree }) => nodesOf(tree).filter(({ role }) => role === "TR"));
    expect(tables.length).toBeGreaterThanOrEqual(71);
  });

  it("is A4 or Letter, tagged with one title, headings, lists and tables with heads, and names nobody outside", async () => {
    const [a4, us] = [await printed(), await printed({}, "letter")];
    expect(a4.pages[0]?.view).toEqual([0, 0, 595, 842]);
    expect(us.pages[0]?.view).toEqual([0, 0, 612, 792]);
    const roles = rolesOf(a4.pages);
    for (const role of ["H1", "H2", "P", "L", "LI", "LBody", "Table", "TR", "TH", "TD"])
      expect(roles).toContain(role);
    expect(roles.filter((role) => role === "H1")).toHaveLength(1);
    const rows = a4.pages.flatMap(({ tree }) => nodesOf(tree).filter(({ role }) => role === "TR"));
    for (const row of rows) expect(row.children?.length).toBeGreaterThan(1);
    expect([a4.info.Title, a4.info.Language]).toEqual(["Urgent letter", "en-GB"]);
    expect(JSON.stringify([a4.info, await a4.document.getMetadata()])).not.toMatch(/Marta|Ruiz|1967/);
  });

  it("prints the signs that clinicians write", async () => {
    const words = "SLR ≤30°, pain ≥7 → worse, reflexes ✓";
    const [page] = (await printed({ words })).pages;
    expect(page?.text).toContain(words);
  });

  it.each(["Ζωή Παπαδοπούλου", "Андрій Їжак", "Đặng Ngọc Ánh"])(
    "prints a name as it is: %s",
    async (name) => {
      const { pages } = await printed({ facts: { person: { ...facts.person, name } } });
      for (const { text } of pages) expect(text).toContain(name);
    },
  );
});
