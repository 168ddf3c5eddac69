"use client";

import { useTranslations } from "next-intl";
import { SCROLLS } from "@/app/_ui/scrolls";
import { Changes } from "./changes";
import { Checks } from "./checks";
import { Load } from "./load";

/** What the plan asks of a day, what stands against it, and what it changes. */
export function SidePanel() {
  const t = useTranslations("plan");
  return (
    <section
      {...SCROLLS}
      aria-label={t("beside")}
      className="min-h-0 divide-y divide-line overflow-y-auto border-line -outline-offset-2 max-lg:border-t lg:border-s [&>section]:px-4 [&>section]:py-3"
    >
      <Load />
      <Checks />
      <Changes />
    </section>
  );
}
