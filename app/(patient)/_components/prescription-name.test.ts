import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { en } from "@/app/_i18n/en";
import { prescription } from "@/lib/plans/schema";
import { describePrescription } from "@/lib/today/prescription";
import { useDoseLine } from "./dose-line";
import { usePrescriptionName } from "./prescription-name";

function limit(dose: object) {
  const given = prescription.parse({
    id: "0190a1b2-0000-4000-8000-000000000001",
    kind: "sitting-limit",
    schedule: { timesPerDay: 1, days: { type: "weekdays", weekdays: [1, 2, 3, 4, 5, 6, 7] } },
    dose,
  });
  if (given.kind !== "sitting-limit") throw new Error("A limit");
  const row = { ...given, side: null, inForce: true, exerciseRevisionId: null };
  return describePrescription(row, undefined, { locale: "en", held: false });
}

function Said({ dose }: { dose: object }) {
  const item = limit(dose);
  const [name, question] = [usePrescriptionName()(item), usePrescriptionName({ asked: true })(item)];
  return [name, useDoseLine().dose(item), question].join("|");
}

function said(dose: object): string[] {
  const children = createElement(Said, { dose });
  const provided = { locale: "en-GB" as const, timeZone: "Europe/London", messages: en, children };
  return renderToStaticMarkup(createElement(NextIntlClientProvider, provided)).split("|");
}

test("a limit is called and asked about by its posture; one of an older plan is of sitting", () => {
  const sitting = ["Sitting", "at most 30 minutes at a time", "Within 30 minutes at a time?"];
  expect(said({ limitMinutes: 30 })).toEqual(sitting);
  expect(said({ limitMinutes: 30, posture: "sitting" })).toEqual(sitting);
  expect(said({ limitMinutes: 15, posture: "standing" })).toEqual([
    "Standing and walking",
    "at most 15 minutes at a time",
    "Did you stand or walk no longer than 15 minutes at a time?",
  ]);
});
