"use client";

import { Circle, CircleCheck, CircleDashed } from "lucide-react";
import { useTranslations } from "next-intl";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { KeyCap } from "@/app/_ui/key-cap";
import { digitOf } from "@/app/_ui/key-name";
import { PART_IDS, PARTS } from "@/lib/assessments/form.data";
import { useAssessing } from "./assessing-context";

/** Brings a part into view and goes on from its head. */
function goTo(part: string) {
  const title = document.getElementById(`${part}-title`);
  title?.scrollIntoView({ block: "start" });
  title?.focus({ preventScroll: true });
}

/** The parts of the form and how far each is: nothing answered, some, or all. */
export function PartNav() {
  const t = useTranslations("assessment");
  const { answers } = useAssessing();
  const all = [...PART_IDS, "conclusion"] as const;
  useShortcuts({
    "assessment.part": (event) => {
      const part = all[digitOf(event) - 1];
      if (part) goTo(part);
    },
  });
  return (
    <nav
      aria-label={t("parts")}
      className="sticky top-14 grid gap-1 self-start max-xl:top-12 max-xl:z-10 max-xl:col-span-full max-xl:mb-3 max-xl:flex max-xl:overflow-x-auto max-xl:border-line max-xl:border-b max-xl:bg-paper max-xl:py-1 print:hidden"
    >
      {all.map((part, nth) => {
        const items = part === "conclusion" ? [] : PARTS[part];
        const done = items.filter((id) => answers[id] !== undefined).length;
        const Icon =
          items.length > 0 && done === items.length ? CircleCheck : done > 0 ? Circle : CircleDashed;
        return (
          <a
            key={part}
            href={`#${part}`}
            onClick={(event) => {
              event.preventDefault();
              goTo(part);
            }}
            className="flex items-start gap-2 rounded-sm px-2 py-1.5 hover:bg-sunken max-xl:flex-none max-xl:gap-1.5 max-xl:px-2 max-xl:text-sm"
          >
            <Icon
              aria-hidden="true"
              className={`mt-0.5 size-4 flex-none ${Icon === CircleCheck ? "text-good" : "text-ink-3"}`}
            />
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{t(`part.${part}`)}</span>
              <span className="block text-ink-3 text-xs max-xl:sr-only">
                {part === "conclusion" ? t("required") : t("progress", { done, of: items.length })}
              </span>
            </span>
            <span className="max-xl:hidden">
              <KeyCap>{`Alt ${nth + 1}`}</KeyCap>
            </span>
          </a>
        );
      })}
      <p className="mt-3 grid gap-1.5 px-2 text-ink-3 text-xs max-xl:hidden pointer-coarse:hidden">
        <span className="flex items-center gap-2">
          <KeyCap>1–9</KeyCap> {t("choose")}
        </span>
        <span className="flex items-center gap-2">
          <KeyCap>N</KeyCap> {t("notTested")}
        </span>
        <span className="flex items-center gap-2">
          <KeyCap>Del</KeyCap> {t("erase")}
        </span>
      </p>
    </nav>
  );
}
