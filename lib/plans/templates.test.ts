import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseCatalogue } from "../exercises/catalogue";
import { LIBRARY_KINDS } from "../exercises/vocabulary";
import type { ExerciseId, ExerciseRevisionId } from "../ids";
import { newId } from "../new-id";
import { checkPlan } from "../safety/contraindications";
import { isFromLibrary } from "./from-library";
import {
  type LibraryPrescription,
  type Phase,
  type Prescription,
  planContent,
  type Schedule,
} from "./schema";
import { findingsFrom, suggestTemplates } from "./template-suggestions";
import {
  findTemplate,
  instantiateFlare,
  instantiateTemplate,
  startingSide,
  type TemplateChoices,
  type TemplateExercise,
} from "./templates";
import { PHASES, TEMPLATES } from "./templates.data";
import { trackedCount } from "./tracked";
import { EXERCISE_KINDS } from "./vocabulary";

const catalogue = parseCatalogue(
  readFileSync(new URL("../exercises/catalogue.yaml", import.meta.url), "utf8"),
);
const library = new Map<string, TemplateExercise>(
  catalogue.map(({ slug, kind, laterality, dose }) => [
    slug,
    {
      exerciseId: newId<ExerciseId>(),
      revisionId: newId<ExerciseRevisionId>(),
      kind,
      laterality,
      dose,
    },
  ]),
);
const slugs = new Map(Array.from(library, ([slug, { exerciseId }]) => [exerciseId, slug]));
const slugOf = (entry: Prescription): string =>
  isFromLibrary(entry) ? (slugs.get(entry.exerciseId) ?? "unknown") : entry.kind;

const choices: TemplateChoices = {
  symptomaticSide: "left",
  lookup: (slug) => library.get(slug),
  newId: () => newId(),
  locale: "en",
};
const template = (slug: string) => {
  const found = findTemplate(slug);
  if (!found) throw new Error(`no ${slug}`);
  return found;
};
const phasesOf = (slug: string, more: Partial<TemplateChoices> = {}): Phase[] =>
  instantiateTemplate(template(slug), { ...choices, ...more }).phases;

const DAYS: Record<string, string> = {
  "1234567": "daily",
  "12345": "mon-fri",
  "135": "mon-wed-fri",
  "14": "mon-thu",
};
const daysText = ({ days }: Schedule): string =>
  days.type === "flexible" ? `${days.perWeek} a week` : (DAYS[days.weekdays.join("")] ?? "other");

/** `sets×reps·hold/rest, times a day, days, side`, as one would read it aloud. */
const line = (entry: Prescription): string => {
  const when = `${entry.schedule.timesPerDay}/d ${daysText(entry.schedule)}`;
  if (entry.kind === "sitting-limit") return `${entry.dose.posture} ≤${entry.dose.limitMinutes} min, ${when}`;
  if (!isFromLibrary(entry)) return entry.kind;
  const { sets, reps, holdSeconds, restSeconds } = entry.dose;
  return `${slugOf(entry)} ${sets}×${reps}·${holdSeconds}/${restSeconds}, ${when}, ${entry.side ?? "-"}`;
};

const P1 = ["walking 1×1·300/0, 4/d daily, -", "sitting ≤20 min, 1/d daily"];
const P2 = ["walking 1×1·600/0, 2/d daily, -", "sitting ≤30 min, 1/d daily"];
const P3 = ["walking 1×1·1200/0, 1/d 5 a week, -", "sitting ≤45 min, 1/d daily"];
const P4 = ["walking 1×1·1800/0, 1/d 5 a week, -", "sitting ≤60 min, 1/d daily"];
/** Stenosis: walking in bouts, and at first a limit of standing instead of sitting, which eases. */
const BOUTS = [
  ["walking 1×1·600/0, 2/d daily, -", "standing ≤10 min, 1/d daily"],
  ["walking 2×1·600/180, 1/d daily, -", "standing ≤15 min, 1/d daily"],
  ["walking 2×1·600/180, 1/d 5 a week, -"],
  ["walking 2×1·900/180, 1/d 5 a week, -"],
] as const;
const REST_1 = "rest-90-90 1×1·600/0, 3/d daily, -";
const REST_2 = "rest-90-90 1×1·600/0, 2/d daily, -";

const expected: Record<string, string[][]> = {
  "disc-extension": [
    [
      "prone-lying 1×1·180/0, 4/d daily, -",
      "prone-press-up 1×10·2/0, 5/d daily, -",
      "sciatic-slider-supine 2×10·1/30, 2/d daily, left",
      "rest-side-lying 1×1·600/0, 3/d daily, -",
      ...P1,
    ],
    [
      "prone-press-up 1×10·2/0, 3/d daily, -",
      "sciatic-slider-seated 2×10·1/30, 2/d daily, left",
      "glute-bridge 3×10·3/60, 1/d mon-wed-fri, -",
      "bird-dog 2×8·5/45, 1/d mon-wed-fri, both",
      "rest-side-lying 1×1·600/0, 2/d daily, -",
      ...P2,
    ],
    [
      "bird-dog 2×8·5/45, 1/d mon-wed-fri, both",
      "side-plank-knees 3×1·15/45, 1/d mon-wed-fri, both",
      "sit-to-stand 3×8·0/60, 1/d mon-wed-fri, -",
      "side-lying-hip-abduction 3×10·2/45, 1/d mon-wed-fri, both",
      ...P3,
    ],
    [
      "side-plank 3×1·20/60, 1/d mon-thu, both",
      "single-leg-bridge 3×8·2/60, 1/d mon-thu, both",
      "step-up 3×8·0/60, 1/d mon-thu, both",
      ...P4,
    ],
  ],
  "stenosis-flexion": [
    [
      "pelvic-tilt 2×10·3/30, 2/d daily, -",
      "knee-to-chest 1×5·20/10, 2/d daily, both",
      "stationary-bike 1×1·300/0, 1/d 5 a week, -",
      REST_1,
      ...BOUTS[0],
    ],
    [
      "double-knee-to-chest 1×10·3/0, 3/d daily, -",
      "glute-bridge 3×10·3/60, 1/d mon-wed-fri, -",
      "clamshell 3×12·1/45, 1/d mon-wed-fri, both",
      "stationary-bike 1×1·900/0, 1/d 5 a week, -",
      REST_2,
      ...BOUTS[1],
    ],
    [
      "sit-to-stand 3×8·0/60, 1/d mon-wed-fri, -",
      "side-lying-hip-abduction 3×10·2/45, 1/d mon-wed-fri, both",
      "dead-bug 2×8·1/45, 1/d mon-wed-fri, both",
      "stationary-bike 1×1·1200/0, 1/d 5 a week, -",
      ...BOUTS[2],
    ],
    [
      "sit-to-stand 3×8·0/60, 1/d mon-thu, -",
      "step-up 3×8·0/60, 1/d mon-thu, both",
      "side-lying-hip-abduction 3×10·2/45, 1/d mon-thu, both",
      ...BOUTS[3],
    ],
  ],
  "knee-oa": [
    [
      "quad-set 2×10·5/30, 2/d daily, left",
      "heel-slide 2×10·2/30, 2/d daily, left",
      "sciatic-slider-supine 2×10·1/30, 2/d daily, left",
      REST_1,
      ...P1,
    ],
    [
      "terminal-knee-extension 3×12·2/45, 1/d mon-wed-fri, left",
      "glute-bridge 3×10·3/60, 1/d mon-wed-fri, -",
      "sciatic-slider-supine 2×10·1/30, 2/d daily, left",
      "stationary-bike 1×1·900/0, 1/d 5 a week, -",
      REST_2,
      ...P2,
    ],
    [
      "sit-to-stand 3×8·0/60, 1/d mon-wed-fri, -",
      "step-up 3×8·0/60, 1/d mon-wed-fri, both",
      "side-lying-hip-abduction 3×10·2/45, 1/d mon-wed-fri, both",
      "calf-stretch 3×1·30/15, 1/d mon-fri, left",
      ...P3,
    ],
    [
      "sit-to-stand 3×8·0/60, 1/d mon-thu, -",
      "wall-squat 3×5·10/60, 1/d mon-thu, -",
      "step-up 3×8·0/60, 1/d mon-thu, both",
      "side-lying-hip-abduction 3×10·2/45, 1/d mon-thu, both",
      ...P4,
    ],
  ],
  "no-preference": [
    [
      "sciatic-slider-supine 2×10·1/30, 2/d daily, left",
      "quad-set 2×10·5/30, 2/d daily, left",
      "pelvic-tilt 2×10·3/30, 2/d daily, -",
      REST_1,
      ...P1,
    ],
    [
      "sciatic-slider-seated 2×10·1/30, 2/d daily, left",
      "piriformis-stretch 3×1·30/15, 1/d daily, left",
      "glute-bridge 3×10·3/60, 1/d mon-wed-fri, -",
      "cat-camel 2×8·1/30, 1/d daily, -",
      REST_2,
      ...P2,
    ],
    [
      "clamshell 3×12·1/45, 1/d mon-wed-fri, both",
      "bird-dog 2×8·5/45, 1/d mon-wed-fri, both",
      "sit-to-stand 3×8·0/60, 1/d mon-wed-fri, -",
      "hip-flexor-stretch 3×1·30/15, 1/d mon-fri, left",
      ...P3,
    ],
    [
      "single-leg-bridge 3×8·2/60, 1/d mon-thu, both",
      "side-plank 3×1·20/60, 1/d mon-thu, both",
      "step-up 3×8·0/60, 1/d mon-thu, both",
      "quad-stretch-standing 3×1·30/15, 1/d mon-fri, left",
      ...P4,
    ],
  ],
};

test("the library's kinds are the plan's", () => {
  expect([...LIBRARY_KINDS]).toEqual([...EXERCISE_KINDS, "rest-position"]);
});

describe.each(Object.keys(expected))("the template %s", (slug) => {
  test("prescribes exactly this", () => {
    expect(phasesOf(slug).map((phase) => phase.prescriptions.map(line))).toEqual(expected[slug]);
  });

  test("is a valid plan of four phases, starting with the first", () => {
    const plan = instantiateTemplate(template(slug), choices);
    expect(planContent.parse(plan)).toEqual(plan);
    expect(plan.currentPhaseId).toBe(plan.phases[0]?.id);
    expect(plan.phases.map((phase) => phase.effortCeiling)).toEqual([3, 4, 7, 7]);
    expect(plan.phases.map(({ weeks }) => [weeks?.from, weeks?.to])).toEqual([
      [0, 2],
      [2, 6],
      [6, 12],
      [12, 26],
    ]);
    const ids = plan.phases.flatMap((phase) => [phase.id, ...phase.prescriptions.map((entry) => entry.id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("asks for four tracked exercises a phase at most, and for no medicine", () => {
    for (const { prescriptions } of phasesOf(slug)) {
      const counted = trackedCount(prescriptions.map((entry) => ({ kind: entry.kind, slug: slugOf(entry) })));
      expect(counted).toBeLessThanOrEqual(4);
      expect(prescriptions.some((entry) => entry.kind === "medication")).toBe(false);
    }
  });
});

test("four templates, each with its table", () => {
  expect(TEMPLATES.map((entry) => entry.slug)).toEqual(Object.keys(expected));
});

describe("what a template brings along", () => {
  const noted = (slug: string, more: Partial<TemplateChoices> = {}): LibraryPrescription[] =>
    phasesOf(slug, more).flatMap(({ prescriptions }) =>
      prescriptions.filter(isFromLibrary).filter((entry) => Object.keys(entry.modifyNotes).length > 0),
    );

  test("notes that make an exercise safe", () => {
    const notes = (slug: string) => noted(slug).map((entry) => [slugOf(entry), entry.modifyNotes]);
    const both = (words: string) => ({ C1: words, C14: words });
    const walking = ["walking", both("In short bouts, sitting or bending until eased")];
    expect(notes("disc-extension")).toEqual([["sciatic-slider-seated", { C2: "Sit tall, no nodding down" }]]);
    expect(notes("stenosis-flexion")).toEqual([
      walking,
      ["glute-bridge", both("Small range, ribs down")],
      walking,
      walking,
      walking,
    ]);
    expect(notes("no-preference")).toEqual([]);
  });

  test("so that each passes for the spine it is made for", () => {
    const problems = (slug: string, code: "C1" | "C2" | "C14") =>
      checkPlan(
        phasesOf(slug).flatMap(({ prescriptions }) =>
          prescriptions.filter(isFromLibrary).map((entry) => {
            const exercise = catalogue.find((other) => other.slug === slugOf(entry));
            if (!exercise) throw new Error("unknown");
            return { id: entry.id, exercise: { ...exercise, own: false }, modifyNotes: entry.modifyNotes };
          }),
        ),
        { conditions: [{ code, clearedAt: null, endedAt: null }], redFlagOpen: false },
      );
    expect(problems("disc-extension", "C2")).toEqual({ ok: true, blocked: [], missingNotes: [] });
    expect(problems("stenosis-flexion", "C1")).toEqual({ ok: true, blocked: [], missingNotes: [] });
    expect(problems("stenosis-flexion", "C14")).toEqual({ ok: true, blocked: [], missingNotes: [] });
    expect(problems("disc-extension", "C14").blocked).not.toEqual([]);
  });

  test("words for the patient where standing, the walk, the step or the squat has a limit", () => {
    const told = (slug: string) =>
      phasesOf(slug).map(({ prescriptions }) => prescriptions.filter((entry) => entry.note).map(slugOf));
    const bouts = ["walking", "sitting-limit"];
    expect(told("stenosis-flexion")).toEqual([bouts, bouts, ["walking"], ["walking"]]);
    expect(told("knee-oa")).toEqual([[], [], ["step-up"], ["wall-squat"]]);
    expect(told("disc-extension")).toEqual([["walking"], ["walking"], ["walking"], ["walking"]]);
  });

  test("a harder variant that the catalogue links", () => {
    const named = TEMPLATES.flatMap(({ phases }) => phases.flat()).filter((entry) => entry.harder);
    expect(named.map((entry) => [entry.slug, entry.harder])).toEqual([["prone-lying", "prone-on-elbows"]]);
    const linked = catalogue.find((entry) => entry.slug === "prone-lying")?.harder;
    expect(linked).toContain("prone-on-elbows");
  });

  test("a flare kit apart from the phases", () => {
    const kit = (slug: string) => instantiateFlare(template(slug), choices).map(line);
    expect(kit("disc-extension")).toEqual([
      "rest-side-lying 1×1·600/0, 3/d daily, -",
      "prone-press-up 1×10·2/0, 5/d daily, -",
    ]);
    expect(kit("stenosis-flexion")).toEqual([REST_1, "seated-flexion 1×8·5/0, 3/d daily, -"]);
    expect(kit("knee-oa")).toEqual([REST_1]);
    expect(kit("no-preference")).toEqual([REST_1]);
  });
});

describe("choices", () => {
  test("sciatic sliders can be left out of every phase", () => {
    for (const { slug } of TEMPLATES) {
      const entries = phasesOf(slug, { withoutSciaticSliders: true }).flatMap((phase) => phase.prescriptions);
      expect(entries.map(slugOf).filter((name) => name.startsWith("sciatic-slider"))).toEqual([]);
      expect(entries.length).toBeGreaterThan(15);
    }
  });

  test("the symptomatic side decides where a side is worked", () => {
    const side = (slug: string, symptomatic: "left" | "right" | "both") => {
      const exercise = library.get(slug);
      if (!exercise) throw new Error(`no ${slug}`);
      return startingSide(slug, exercise, symptomatic);
    };
    expect(side("piriformis-stretch", "right")).toBe("right");
    expect(side("tibial-slider", "both")).toBe("both");
    expect(side("terminal-knee-extension", "right")).toBe("right");
    expect(side("straight-leg-raise", "right")).toBe("both");
    expect(side("dead-bug", "right")).toBe("both");
    expect(side("walking", "right")).toBeNull();
  });

  test("an exercise that the library doesn't have is an error", () => {
    expect(() => instantiateTemplate(template("knee-oa"), { ...choices, lookup: () => undefined })).toThrow(
      "quad-set",
    );
  });
});

test("the exercises of knee osteoarthritis carry a pain limit of 5, positions of rest and other templates none", () => {
  const limits = TEMPLATES.map(({ slug }) => [
    slug,
    [
      ...new Set(
        phasesOf(slug)
          .flatMap((phase) => phase.prescriptions)
          .flatMap((entry) =>
            isFromLibrary(entry) ? `${entry.kind === "rest-position"} ${entry.dose.painLimit}` : [],
          ),
      ),
    ].sort(),
  ]);
  const none = ["false undefined", "true undefined"];
  expect(Object.fromEntries(limits)).toEqual({
    "disc-extension": none,
    "stenosis-flexion": none,
    "knee-oa": ["false 5", "true undefined"],
    "no-preference": none,
  });
});

test("the third and fourth phase say how load grows, and steps begin at the lowest", () => {
  expect(
    PHASES.map(({ loadGrows }) => /one variable a week, by 10 to 20%/.test(loadGrows?.en ?? "")),
  ).toEqual([false, false, true, true]);
  const loads = (form: TemplateChoices["form"] & string) =>
    TEMPLATES.flatMap(({ slug }) => phasesOf(slug, { form }))
      .flatMap(({ prescriptions }) => prescriptions.filter(isFromLibrary))
      .flatMap((entry) =>
        slugOf(entry) === "step-up" || entry.dose.load ? [[slugOf(entry), entry.dose.load]] : [],
      );
  for (const form of ["floor", "chair-and-bed"] as const) {
    expect(loads(form).length).toBeGreaterThan(3);
    for (const load of loads(form)) expect(load).toEqual(["step-up", { stepCm: 10 }]);
  }
});

describe("suggestions", () => {
  const nothing = {
    extensionCentralises: false,
    flexionEases: false,
    extensionIntolerant: false,
    kneeOsteoarthritis: false,
    frontOfKneePain: false,
    femoralStretchPositive: false,
  };
  const suggested = (findings: Partial<typeof nothing>) =>
    suggestTemplates({ ...nothing, ...findings }).suggestions.map((entry) => entry.template);

  test("the disc template only where extension centralises, else the one without a preference", () => {
    expect(suggested({})).toEqual(["no-preference"]);
    expect(suggested({ extensionCentralises: true })).toEqual(["disc-extension"]);
    expect(suggested({ flexionEases: true })).toEqual(["stenosis-flexion"]);
    expect(suggested({ extensionIntolerant: true })).toEqual(["stenosis-flexion"]);
    expect(suggested({ kneeOsteoarthritis: true })).toEqual(["knee-oa", "no-preference"]);
  });

  test("stenosis, spondylolisthesis and the older code of both say that extension is not tolerated", () => {
    for (const code of ["C1", "C14", "C15"])
      expect(suggestTemplates(findingsFrom(["C9", code])).suggestions).toEqual([
        { template: "stenosis-flexion", reason: "extension-intolerant" },
      ]);
    expect(suggestTemplates(findingsFrom(["C2"])).suggestions).toMatchObject([{ template: "no-preference" }]);
  });

  test("sliders are left out only where both findings are there", () => {
    const without = (findings: Partial<typeof nothing>) =>
      suggestTemplates({ ...nothing, ...findings }).withoutSciaticSliders;
    expect(without({ frontOfKneePain: true })).toBe(false);
    expect(without({ femoralStretchPositive: true })).toBe(false);
    expect(without({ frontOfKneePain: true, femoralStretchPositive: true })).toBe(true);
  });
});
