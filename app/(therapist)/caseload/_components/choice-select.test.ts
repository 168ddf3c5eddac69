import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { en } from "@/app/_i18n/en";
import { ChoiceSelect } from "./choice-select";

const options = [
  { value: "me", label: "Me" },
  { value: "all", label: "All" },
];
const shown = (value: string) => {
  const children = createElement(ChoiceSelect, { name: "therapist", label: "Therapist", value, options });
  return renderToStaticMarkup(
    createElement(NextIntlClientProvider, { locale: "en-GB", messages: en, timeZone: "UTC", children }),
  );
};

test("a choice that is no longer there is said to be that, and never shown as another", () => {
  expect(shown("0190a1b2-0000-4000-8000-000000000001")).toContain('selected="">No longer here');
  expect(shown("me")).toContain('selected="">Me');
  expect(shown("me")).not.toContain("No longer here");
});
