import { describe, expect, test } from "vitest";
import type { ScreeningId } from "../ids";
import { newId } from "../new-id";
import { alertFor } from "./alerts";
import { screeningItem } from "./schema";
import { type Answer, FORMS, type Form, RED_FLAG_IDS, urgencyOf, WORDING, worstOf } from "./vocabulary";

const yes = (flag: Answer["flag"], acute: boolean | null = null): Answer => ({ flag, yes: true, acute });
const noTo = (form: Form) => FORMS[form].map((flag) => ({ flag, yes: false }));

describe("the forms", () => {
  test("ask all sixteen in full, and the twelve of the source each week", () => {
    expect([...FORMS.full].sort()).toEqual([...RED_FLAG_IDS].sort());
    const weekly = ["rf-saddle", "rf-bladder", "rf-bowel", "rf-sexual", "rf-bilateral", "rf-motor"];
    weekly.push("rf-infection", "rf-fracture", "rf-septic", "rf-locked", "rf-dvt", "rf-pe");
    expect([...FORMS.short].sort()).toEqual(weekly.sort());
  });
});

describe("urgency", () => {
  test("is the source's, and where it branches the higher until a no lowers it", () => {
    const sameDay = RED_FLAG_IDS.filter((flag) => urgencyOf({ flag, acute: null }) === "same-day");
    expect(sameDay).toEqual(["rf-fracture", "rf-dvt", "rf-knee-trauma", "rf-locked"]);
    const lowered = RED_FLAG_IDS.filter((flag) => urgencyOf({ flag, acute: false }) === "same-day");
    expect(lowered).toEqual(
      RED_FLAG_IDS.filter((flag) => [...sameDay, "rf-motor", "rf-infection", "rf-tumour"].includes(flag)),
    );
  });

  test("of several is the worst's", () => {
    expect(worstOf([yes("rf-fracture"), yes("rf-motor", false), yes("rf-pe")])?.flag).toBe("rf-pe");
    expect(worstOf([yes("rf-dvt"), yes("rf-motor", false)])?.flag).toBe("rf-motor");
    expect(worstOf([{ flag: "rf-pe", yes: false, acute: null }])).toBeNull();
  });
});

describe("an alert", () => {
  const id = newId<ScreeningId>();
  const raise = (answers: Answer[], open: object[] = []) =>
    alertFor(
      { from: { screeningId: id }, answers, at: "2026-11-28T06:00:00Z" },
      open.map((facts) => ({ facts })),
    );

  test("is raised by a yes and by nothing else", () => {
    expect(raise([{ flag: "rf-saddle", yes: false, acute: null }])).toBeNull();
    expect(raise([yes("rf-motor", false), yes("rf-saddle")])).toEqual({
      kind: "red-flag",
      facts: {
        screeningId: id,
        flags: ["rf-motor", "rf-saddle"],
        urgency: "emergency",
        toldAt: "2026-11-28T06:00:00Z",
      },
    });
  });

  test("is not doubled, unless it says more than what stands open", () => {
    const told = { flags: ["rf-motor", "rf-bladder"], urgency: "same-day" };
    expect(raise([yes("rf-motor", false)], [told])).toBeNull();
    expect(raise([yes("rf-motor", true)], [told])?.facts).toMatchObject({ urgency: "emergency" });
    expect(raise([yes("rf-saddle")], [told])).not.toBeNull();
    expect(raise([yes("rf-motor")], [{ ...told, urgency: "emergency" }])).toBeNull();
    expect(raise([yes("rf-motor")], [{ rule: "S5" }])).not.toBeNull();
  });
});

describe("what is sent", () => {
  const item = (form: Form, answers: object[]) =>
    screeningItem.safeParse({
      ...{ type: "screening", id: newId(), deviceAt: "2026-11-28T06:00:00Z", zone: "Europe/London" },
      ...{ occasion: "wrong", form, wording: WORDING, answers },
    }).success;

  test("is a no to every question of its form, or a yes to one of them", () => {
    for (const form of Object.keys(FORMS) as Form[]) expect(item(form, noTo(form))).toBe(true);
    expect(item("short", noTo("short").slice(1))).toBe(false);
    expect(item("short", [])).toBe(false);
    expect(item("short", [{ flag: "rf-pe", yes: true }])).toBe(true);
    expect(item("knee", [{ flag: "rf-pe", yes: true }])).toBe(false);
    expect(item("full", [...noTo("full"), { flag: "rf-pe", yes: true }])).toBe(false);
  });

  test("has a second answer only where a yes branches", () => {
    expect(item("full", [{ flag: "rf-motor", yes: true, acute: false }])).toBe(true);
    expect(item("full", [{ flag: "rf-pe", yes: true, acute: true }])).toBe(false);
    expect(item("full", [{ flag: "rf-motor", yes: false, acute: true }, ...noTo("full").slice(1)])).toBe(
      false,
    );
  });
});
