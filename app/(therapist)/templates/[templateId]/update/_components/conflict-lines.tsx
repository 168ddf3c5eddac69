"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/app/_ui/form/checkbox";
import type { MergeConflict } from "@/lib/plans/following/merge";
import type { Prescription } from "@/lib/plans/schema";
import { type Names, useEntryWords } from "./use-entry-words";

type Props = {
  conflicts: readonly MergeConflict[];
  names: Names;
  take: readonly string[];
  onTake: (take: string[]) => void;
  disabled: boolean;
};

/** What stays as the patient has it, each with what the template says instead, and a box to take that. */
export function ConflictLines({ conflicts, names, take, onTake, disabled }: Props) {
  const t = useTranslations("templates.update");
  const { nameOf, wordsOf, detailsOf } = useEntryWords(names);
  return (
    <ul>
      {conflicts.map(({ key, why, phase, own, wanted }) => {
        const entry = own ?? wanted;
        const name = entry ? nameOf(entry) : "";
        const said = (one: Prescription, other: Prescription | null) =>
          [wordsOf(one), ...detailsOf(one, other)].filter(Boolean).join(", ");
        const label = wanted ? t("take", { name, dose: said(wanted, own) }) : t("takeOut", { name });
        return (
          <li key={key} className="py-0.5 leading-5">
            <p className="text-ink-3 text-xs">{phase}</p>
            <p className="flex gap-2">
              <TriangleAlert aria-hidden="true" className="mt-[3px] size-3.5 shrink-0 text-part-ink" />
              <span className="text-pretty">
                {t(`conflict.${why}`, { name, dose: own ? said(own, wanted) : "" })}
              </span>
            </p>
            {why !== "twice" && (
              <Checkbox
                className="ms-5.5"
                label={label}
                disabled={disabled}
                checked={take.includes(key)}
                onChange={({ target }) =>
                  onTake(target.checked ? [...take, key] : take.filter((one) => one !== key))
                }
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
