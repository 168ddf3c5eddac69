import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { en } from "@/app/_i18n/en";
import { type Prescription, prescription } from "@/lib/plans/schema";
import { ChangeLines } from "./change-lines";

const exerciseId = "0190a1b2-0000-4000-8000-000000000002";
const bridge = (dose: object, more: object = {}): Prescription =>
  prescription.parse({
    ...{ id: "0190a1b2-0000-4000-8000-000000000001", kind: "strength", exerciseId, side: null },
    exerciseRevisionId: "0190a1b2-0000-4000-8000-000000000003",
    dose: { sets: 3, reps: 10, holdSeconds: 0, restSeconds: 30, ...dose },
    schedule: { timesPerDay: 1, days: { type: "flexible", perWeek: 7 } },
    ...more,
  });
const said = (before: Prescription, after: Prescription): string => {
  const names = { [exerciseId]: "Glute bridge" };
  const children = createElement(ChangeLines, { changes: [{ phase: "Build", before, after }], names });
  const page = renderToStaticMarkup(
    createElement(NextIntlClientProvider, { locale: "en-GB", messages: en, timeZone: "UTC", children }),
  );
  return page.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
};

test("a rest, a limit or a safety note is quoted, alone and beside a dose that changed as well", () => {
  expect(said(bridge({}), bridge({ restSeconds: 45 }))).toContain("rest 30 s rest 45 s");
  const both = said(bridge({}), bridge({ sets: 4, painLimit: 4 }));
  expect(both).toContain("4 × 10, daily");
  expect(both).toContain("pain limit 4");
  expect(both).not.toContain("safety note");
  const note = { modifyNotes: { C4: "Half the range." } };
  expect(said(bridge({}), bridge({}, note))).toContain("With Pregnancy: Half the range.");
});
