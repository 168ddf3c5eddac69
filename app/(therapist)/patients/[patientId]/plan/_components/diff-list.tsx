"use client";

import { ArrowRight, Layers, Minus, Pencil, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useDoseWords } from "@/app/_shared/dose-words";
import { Details } from "@/app/(therapist)/_components/details";
import { useEntryDetails } from "@/app/(therapist)/_components/use-entry-details";
import type { PlanDiff } from "@/lib/plans/diff";
import { prescriptionParts } from "@/lib/plans/dose-words";
import { isFromLibrary } from "@/lib/plans/from-library";
import type { Prescription } from "@/lib/plans/schema";
import { useBuilder } from "./builder-context";

function Item({ icon, label, children }: { icon: ReactNode; label: string; children: ReactNode }) {
  return (
    <li className="flex gap-2.5 py-1.5 leading-[17px]">
      <span role="img" aria-label={label} className="mt-0.5">
        {icon}
      </span>
      <span className="min-w-0 flex-1">{children}</span>
    </li>
  );
}

const old = "text-ink-3 line-through";

/** Two plans' current phases held side by side: what goes, what comes, and what is done differently. */
export function DiffList({ diff }: { diff: PlanDiff }) {
  const t = useTranslations("plan.changes");
  const plan = useTranslations("plan");
  const common = useTranslations("common");
  const { nameOf } = useBuilder();
  const say = useDoseWords();
  const words = (entry: Prescription) => {
    const side = isFromLibrary(entry) && entry.side ? common(`sides.${entry.side}`).toLowerCase() : "";
    return [say(prescriptionParts(entry)), side].filter(Boolean).join(", ");
  };
  const detailsOf = useEntryDetails();
  return (
    <ul>
      {diff.phase && diff.phase.before !== diff.phase.after && (
        <Item icon={<Layers className="size-3.5 text-brand" />} label={plan("row.changed")}>
          {t("phase", diff.phase)}
        </Item>
      )}
      {diff.changed.map(({ before, after, parts }) => (
        <Item key={after.id} icon={<Pencil className="size-3.5 text-brand" />} label={plan("row.changed")}>
          <span className="block font-medium">{nameOf(after)}</span>
          {words(before) !== words(after) && (
            <span className="flex flex-wrap items-center gap-x-1.5 text-ink-2">
              <s className={old}>{words(before)}</s>
              <ArrowRight aria-hidden="true" className="size-3 rtl:-scale-x-100" />
              {words(after)}
            </span>
          )}
          <Details gone={detailsOf(before, after)} said={detailsOf(after, before)} />
          {parts.includes("exerciseRevisionId") && (
            <span className="block text-ink-2">{t("exerciseRevisionId")}</span>
          )}
        </Item>
      ))}
      {diff.removed.map((entry) => (
        <Item key={entry.id} icon={<Minus className="size-3.5 text-low" />} label={t("removed")}>
          <span className="block font-medium">{nameOf(entry)}</span>
          <s className={old}>{words(entry)}</s>
        </Item>
      ))}
      {diff.added.map((entry) => (
        <Item key={entry.id} icon={<Plus className="size-3.5 text-good-ink" />} label={plan("row.new")}>
          <span className="block font-medium">{nameOf(entry)}</span>
          <span className="text-ink-2">{words(entry)}</span>
          <Details gone={[]} said={detailsOf(entry, null)} />
        </Item>
      ))}
    </ul>
  );
}
