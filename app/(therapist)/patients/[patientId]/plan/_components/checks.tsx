"use client";

import { Ban, CircleCheck, Clock3, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Chip } from "@/app/_ui/chip";
import { isFromLibrary } from "@/lib/plans/from-library";
import type { Phase, Prescription } from "@/lib/plans/schema";
import { useBuilder } from "./builder-context";
import { Limits } from "./limits";
import { useConditionName } from "./words";

const signs = {
  block: <Ban aria-hidden="true" className="mt-px size-4 text-low" />,
  note: <TriangleAlert aria-hidden="true" className="mt-px size-4 text-part-ink" />,
  later: <Clock3 aria-hidden="true" className="mt-px size-4 text-ink-3" />,
  fine: <CircleCheck aria-hidden="true" className="mt-px size-4 text-good-ink" />,
};

type Line = { key: string; sign: keyof typeof signs; words: ReactNode; entry?: Prescription; phase?: Phase };

/** What stands against the plan in every phase, worst first; each line leads to its row. */
export function Checks() {
  const t = useTranslations("plan.checks");
  const conditionName = useConditionName();
  const { data, state, dispatch, checkOf, nameOf, shown } = useBuilder();
  const { content } = state;

  const lines = content.phases.flatMap((phase) =>
    phase.prescriptions.flatMap((entry): Line[] => {
      const { blocks, lacking, modifies } = checkOf(entry);
      const at = { key: entry.id, entry, phase };
      const name = nameOf(entry);
      const named = (codes: typeof blocks) => codes.map(conditionName).join(", ");
      if (blocks.length > 0)
        return [
          {
            ...at,
            sign: "block",
            words: t("blocked", { name, phase: phase.name, condition: named(blocks) }),
          },
        ];
      if (phase.id !== content.currentPhaseId) return [];
      if (lacking.length > 0)
        return [{ ...at, sign: "note", words: t("lacking", { name, condition: named(lacking) }) }];
      const written = isFromLibrary(entry) && modifies.length > 0;
      return written
        ? [{ ...at, sign: "fine", words: t("written", { name, condition: named(modifies) }) }]
        : [];
    }),
  );
  const blocks = lines.filter((line) => line.sign === "block");
  const notes = lines.filter((line) => line.sign === "note");
  const rest = lines.filter((line) => line.sign === "fine");
  const toWrite = notes.length;
  const others = content.phases.filter((phase) => phase.id !== content.currentPhaseId);
  const count = others
    .flatMap((phase) => phase.prescriptions)
    .filter((entry) => checkOf(entry).lacking.length > 0).length;
  const later: Line[] = count > 0 ? [{ key: "later", sign: "later", words: t("later", { count }) }] : [];
  const show = ({ entry, phase }: Line) => {
    if (!entry || !phase) return;
    dispatch({ type: "show", phaseId: phase.id });
    dispatch({ type: "open", id: entry.id });
    requestAnimationFrame(() => {
      const row = document.querySelector<HTMLElement>(`[data-row="${entry.id}"]`);
      row?.scrollIntoView({ block: "nearest" });
      row?.querySelector<HTMLElement>("[data-field^=modifyNotes] input, [data-open]")?.focus();
    });
  };
  const effort: Line = { key: "effort", sign: "fine", words: t("effort", { effort: shown.effortCeiling }) };
  const clean: Line[] = lines.length === 0 ? [{ key: "clean", sign: "fine", words: t("clean") }] : [];

  return (
    <section aria-labelledby="plan-checks">
      <div className="mb-1 flex min-h-6 items-center gap-2">
        <h2 id="plan-checks" className="font-semibold">
          {t("title")}
        </h2>
        {blocks.length > 0 && (
          <Chip tone="low" icon={<Ban aria-hidden="true" />}>
            {t("blocks", { count: blocks.length })}
          </Chip>
        )}
        {toWrite > 0 && (
          <Chip tone="part" icon={<TriangleAlert aria-hidden="true" />}>
            {t("notes", { count: toWrite })}
          </Chip>
        )}
      </div>
      <Limits />
      {data.safety.redFlagOpen && <p className="py-1.5 font-medium text-low-ink">{t("redFlag")}</p>}
      <ul>
        {[...blocks, ...notes, ...rest, ...later, ...clean, effort].map((line) => (
          <li key={line.key} className="flex gap-2.5 py-1.5 leading-[18px]">
            {signs[line.sign]}
            {line.entry ? (
              <button type="button" className="text-start hover:underline" onClick={() => show(line)}>
                {line.words}
              </button>
            ) : (
              <span className="text-ink-2">{line.words}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
