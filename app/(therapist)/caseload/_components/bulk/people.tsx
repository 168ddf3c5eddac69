"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type Left = { patientId: string; name: string; why: string };

/** Reasons that say something of their own; any other is that it can't be done now. */
const KNOWN = ["waits", "no-phone", "closed", "reason-needed", "merged", "conflict"] as const;
const isKnown = (why: string): why is (typeof KNOWN)[number] => (KNOWN as readonly string[]).includes(why);

/** A part of the preview: how many, and who. */
export function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section className="mt-4">
      <h3 className="mb-1 font-semibold">
        {title} <span className="font-normal text-ink-3">{count}</span>
      </h3>
      <ul className="flex flex-col">{children}</ul>
    </section>
  );
}

export const Person = ({ children }: { children: ReactNode }) => (
  <li className="border-line border-t py-1.5 first:border-t-0">{children}</li>
);

/** Who is left out, each with why. */
export function LeftOut({ left }: { left: readonly Left[] }) {
  const t = useTranslations("triage.bulk");
  return (
    <Part title={t("leftOut")} count={left.length}>
      {left.map(({ patientId, name, why }) => (
        <Person key={patientId}>
          <span className="font-medium">{name}</span>
          <span className="flex items-center gap-1.5 text-ink-2 text-xs">
            <CircleAlert aria-hidden="true" className="size-3.5 shrink-0" />
            {t(`why.${isKnown(why) ? why : "other"}`)}
          </span>
        </Person>
      ))}
    </Part>
  );
}
