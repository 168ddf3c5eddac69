import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { en } from "@/app/_i18n/en";
import { ToastProvider } from "@/app/_ui/toast";
import { createPatientSchema } from "@/lib/patients/schema";
import { conditionsIn, OfCondition } from "./condition-boxes";

/** The names of the controls below a ticked condition. */
function asked(code: "C8" | "C13" | "C18" | "C20"): string[] {
  const within = { children: createElement(OfCondition, { code, at: 0, today: "2026-11-01" }) };
  const children = createElement(ToastProvider, within);
  const provided = { locale: "en-GB" as const, timeZone: "Europe/London", messages: en, children };
  const html = renderToStaticMarkup(createElement(NextIntlClientProvider, provided));
  return [...new Set([...html.matchAll(/ name="([^"]+)"/g)].map(([, name = ""]) => name))];
}

test("an operation is asked about below what follows one, the leg below what has a side", () => {
  expect(asked("C8")).toEqual(["leg.C8", "onDate.C8", "limits.C8"]);
  expect(asked("C13")).toEqual(["leg.C13"]);
  expect(asked("C20")).toEqual(["onDate.C20", "limits.C20"]);
  expect(asked("C18")).toEqual([]);
});

test("each ticked condition is sent with what was answered below it, an empty date as none", () => {
  const form = new FormData();
  for (const code of ["C8", "C18", "C20"]) form.append("conditions", code);
  const fields = { "leg.C8": "right", "onDate.C8": "2026-05-04", "limits.C8": "No bend past 90°." };
  for (const [name, value] of Object.entries({ ...fields, "onDate.C20": "", "limits.C20": "" }))
    form.append(name, value);
  expect(createPatientSchema.shape.conditions.parse(conditionsIn(form))).toEqual([
    { code: "C8", side: "right", onDate: "2026-05-04", limits: "No bend past 90°." },
    { code: "C18", side: null, onDate: null, limits: "" },
    { code: "C20", side: null, onDate: null, limits: "" },
  ]);
});
