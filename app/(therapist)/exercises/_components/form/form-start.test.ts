import { describe, expect, it } from "vitest";
import { ownExercise } from "@/lib/exercises/schema";
import { contentFrom, emptyStart, startFrom } from "./form-start";

const base = ownExercise.parse({
  kind: "strength",
  targets: ["hip"],
  position: "supine",
  equipment: ["mat"],
  laterality: "bilateral",
  dose: { sets: 2, reps: 10, hold: 0, rest: 30, perDay: 1, days: 5 },
  cautions: [],
  stops: ["S1"],
  drawing: {
    view: "side",
    base: "supine",
    camera: "side",
    poses: ["T0", "T10"],
    props: [],
    anchors: [],
    highlight: [],
    arrow: [],
    play: [1, 2],
    tempo: {},
  },
  text: {
    en: {
      name: "Bridge",
      plainName: "Bridge",
      target: "hip",
      steps: ["Lift"],
      poseLabels: ["Down", "Up now"],
    },
    de: {
      name: "Brücke",
      plainName: "Brücke",
      target: "Hüfte",
      steps: ["Heben"],
      poseLabels: ["Unten", "Oben"],
    },
  },
});

const filled = (more: [string, string][]): FormData => {
  const form = new FormData();
  const words = { name: "Small bridge", plainName: "Bridge", target: "hip", equipmentNote: " " };
  for (const [name, value] of Object.entries(words)) form.append(`content.text.en.${name}`, value);
  for (const step of ["Lift", "Lower"]) form.append("content.text.en.steps", step);
  for (const [name, value] of Object.entries(base.dose)) form.append(`content.dose.${name}`, String(value));
  for (const name of ["kind", "position", "laterality"] as const) form.append(`content.${name}`, base[name]);
  for (const name of ["targets", "equipment", "stops"] as const)
    for (const value of base[name]) form.append(`content.${name}`, value);
  for (const [name, value] of more) form.append(name, value);
  return form;
};

describe("what a form sends", () => {
  const captions = (...labels: string[]): [string, string][] =>
    labels.map((label) => ["content.text.en.poseLabels", label]);
  const drawing: [string, string] = ["content.drawing", JSON.stringify(base.drawing)];

  it("holds the drawing, its captions and the other languages", () => {
    const start = startFrom(base, { variant: true });
    const content = ownExercise.parse(
      contentFrom(filled([drawing, ...captions("Down", "Up now"), ["noCautions", "on"]]), start),
    );
    expect(content.drawing).toEqual(base.drawing);
    expect(content.text.de).toEqual(base.text.de);
    expect(content.text.en).toEqual({
      name: "Small bridge",
      plainName: "Bridge",
      target: "hip",
      steps: ["Lift", "Lower"],
      poseLabels: ["Down", "Up now"],
    });
  });

  it("gives the other languages a caption for a new pose, and takes that of one that went", () => {
    const start = startFrom(base, { variant: false });
    const labels = (...given: string[]) =>
      (contentFrom(filled(captions(...given)), start).text as typeof base.text).de?.poseLabels;
    expect(labels("Down", "Up now", "Higher")).toEqual(["Unten", "Oben", "Higher"]);
    expect(labels("Down")).toEqual(["Unten"]);
  });

  it("drops the captions of every language with the drawing", () => {
    const content = ownExercise.parse(
      contentFrom(filled([["content.cautions", "C4"]]), startFrom(base, { variant: false })),
    );
    expect([content.drawing, content.text.de?.poseLabels, content.cautions]).toEqual([null, [], ["C4"]]);
  });

  it("says nothing of cautions where nothing was chosen", () => {
    const sent = ownExercise.safeParse(contentFrom(filled([]), emptyStart));
    expect(sent.error?.issues.map((issue) => issue.path.join("."))).toEqual(["cautions"]);
  });

  it("lets only an edit start with no cautions", () => {
    expect(startFrom(base, { variant: true }).cautions).toBeNull();
    expect(startFrom(base, { variant: false }).cautions).toEqual([]);
  });

  describe("in the patient's words", () => {
    const none: [string, string] = ["noCautions", "on"];
    const said = (more: [string, string][]) =>
      ownExercise.safeParse(
        contentFrom(
          filled([
            none,
            ...more.map(([name, value]): [string, string] => [`content.text.en.patient.${name}`, value]),
          ]),
          startFrom(
            { ...base, drawing: null, text: { en: { ...base.text.en, poseLabels: [] } as never } },
            { variant: false },
          ),
        ),
      );
    const words: [string, string][] = [
      ["steps", "Lie on your back."],
      ["steps", "Lift your hips."],
      ["feel", "The back of your thighs."],
      ["mistake", "Lifting too high."],
    ];

    it("are sent as they are written, what is optional only where it is", () => {
      const patient = {
        steps: ["Lie on your back.", "Lift your hips."],
        feel: "The back of your thighs.",
        mistake: "Lifting too high.",
      };
      const empty: [string, string][] = [
        ["bed", " "],
        ["note", ""],
        ["side.left", ""],
        ["side.right", ""],
      ];
      expect(said([...words, ...empty]).data?.text.en?.patient).toEqual(patient);
      expect(said([...words, ["bed", "Do it on your bed."]]).data?.text.en?.patient).toEqual({
        ...patient,
        bed: "Do it on your bed.",
      });
    });

    it("are left out where nothing was written", () => {
      const sent = said([
        ["steps", ""],
        ["feel", ""],
        ["bed", ""],
      ]);
      expect(sent.success).toBe(true);
      expect(sent.data?.text.en).not.toHaveProperty("patient");
    });

    it("are whole or not at all, each gap named by its field", () => {
      const gaps = (more: [string, string][]) =>
        said(more).error?.issues.map((issue) => issue.path.slice(3).join("."));
      expect(gaps([["bed", "Do it on your bed."]])).toEqual(["steps", "feel", "mistake"]);
      expect(gaps([...words, ["side.left", "Left leg on top"]])).toEqual(["side.right"]);
      expect(gaps([...words, ["steps", ""]])).toEqual(["steps.2"]);
    });
  });
});
