"use client";

import { Pill } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Checkbox } from "@/app/_ui/form/checkbox";
import { useErrorText } from "@/app/_ui/form/error-text";
import { nsaidRisks, recordedRisks } from "@/lib/plans/nsaid";
import type { PrescriptionOf } from "@/lib/plans/schema";
import { useBuilder } from "./builder-context";

/** An anti-inflammatory beside a recorded risk: who to check it with, and that it was seen, which the version keeps. */
export function NsaidPrompt({ entry }: { entry: PrescriptionOf<"medication"> }) {
  const t = useTranslations("plan.nsaid");
  const format = useFormatter();
  const errorText = useErrorText();
  const { data, shown, dispatch, errorsOf } = useBuilder();
  const { dateOfBirth, safety } = data;
  const codes = safety.conditions.map(({ code }) => code);
  const risks = nsaidRisks(entry, shown.prescriptions, recordedRisks({ dateOfBirth, codes }, safety.on));
  if (risks.length === 0) return null;
  const seen = risks.every((risk) => entry.dose.seen?.includes(risk));
  const problem = seen ? undefined : errorsOf(entry.id).seen;
  const mark = (checked: boolean) => {
    const { seen: _before, ...dose } = entry.dose;
    const change = { dose: checked ? { ...dose, seen: risks } : dose };
    dispatch({ type: "change", id: entry.id, change });
  };
  return (
    <div
      data-field="seen"
      className="ms-6.5 mb-2 flex flex-wrap items-center gap-x-2.5 gap-y-1 rounded-sm bg-part-soft py-1.5 ps-3 pe-3"
    >
      <Pill aria-hidden="true" className="size-4 text-part-ink" />
      <p className="min-w-0 flex-1 basis-60 text-pretty">
        <b className="font-semibold">{t("title")}</b>{" "}
        {t("because", {
          risks: format.list(
            risks.map((risk) => t(`risk.${risk}`)),
            { type: "unit" },
          ),
        })}
      </p>
      <Checkbox label={t("seen")} checked={seen} onChange={(event) => mark(event.target.checked)} />
      {problem && <p className="basis-full text-low-ink text-xs">{errorText(problem)}</p>}
    </div>
  );
}
