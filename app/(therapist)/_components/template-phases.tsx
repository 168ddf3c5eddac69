import { Ban } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PrescriptionDoseWords } from "@/app/_shared/dose-words";
import { cx } from "@/app/_ui/cx";
import { isFromLibrary } from "@/lib/plans/from-library";
import type { PlanContent, Prescription } from "@/lib/plans/schema";
import { namedKind } from "@/lib/plans/vocabulary";

type Props = {
  content: PlanContent;
  /** Exercise id → its name. */
  names: Readonly<Record<string, string>>;
  /** Exercise id → its drawing. */
  thumbs?: Readonly<Record<string, ReactNode>>;
  /** Exercises that what is on record blocks, with the condition's name. */
  blocked?: Readonly<Record<string, string>>;
  /** How load grows, in the order of the phases. */
  loadGrows?: readonly (string | null)[];
  /** What a phase's name is on the page it stands on. */
  level?: "h2" | "h3";
  className?: string;
};

const unit = { type: "unit" } as const;

/** What is noted for several conditions alike is said once. */
function byNote(notes: Readonly<Record<string, string | undefined>>): [string, string[]][] {
  const codesOf = new Map<string, string[]>();
  for (const [code, note = ""] of Object.entries(notes))
    codesOf.set(note, [...(codesOf.get(note) ?? []), code]);
  return [...codesOf];
}

/** A template's phases beside each other, every dose in words. */
export function TemplatePhases({
  content,
  names,
  thumbs = {},
  blocked = {},
  loadGrows = [],
  level: Heading = "h3",
  className,
}: Props) {
  const t = useTranslations("templates");
  const kinds = useTranslations("kinds");
  const format = useFormatter();
  const cautionOf = (code: string) => kinds(`caution.${code as "C1"}`);
  const nameOf = (entry: Prescription): string => {
    if (isFromLibrary(entry)) return names[entry.exerciseId] ?? kinds(`kind.${namedKind(entry)}`);
    return entry.kind === "education" ? entry.dose.card : kinds(`kind.${namedKind(entry)}`);
  };
  return (
    <ol className={cx("grid gap-x-5 gap-y-6", className)}>
      {content.phases.map((phase, at) => (
        <li key={phase.id} className="min-w-0">
          <Heading className="font-semibold">{`${at + 1} ${phase.name}`}</Heading>
          <p className="mb-1.5 text-ink-3 text-xs">
            {phase.weeks && `${t("weeks", phase.weeks)}, `}
            {t("effort", { effort: phase.effortCeiling })}
          </p>
          <ul className="border-line border-t">
            {phase.prescriptions.map((entry) => {
              const block = isFromLibrary(entry) ? blocked[entry.exerciseId] : undefined;
              const notes = isFromLibrary(entry) ? byNote(entry.modifyNotes) : [];
              return (
                <li key={entry.id} className="flex gap-3 border-line border-b py-1.5 leading-[18px]">
                  {isFromLibrary(entry) && (
                    <span className="flex self-start">{thumbs[entry.exerciseId]}</span>
                  )}
                  <span className="min-w-0 flex-1">
                    <span className={cx("block font-medium", block && "text-ink-3 line-through")}>
                      {nameOf(entry)}
                    </span>
                    {block ? (
                      <span className="flex items-center gap-1 text-low-ink text-xs">
                        <Ban aria-hidden="true" className="size-3" />
                        {block}
                      </span>
                    ) : (
                      <span className="block text-ink-2 text-xs">
                        <PrescriptionDoseWords prescription={entry} />
                      </span>
                    )}
                    {notes.map(([note, codes]) => (
                      <span key={note} className="block text-pretty text-ink-3 text-xs">
                        {t("safetyNote", { condition: format.list(codes.map(cautionOf), unit), note })}
                      </span>
                    ))}
                  </span>
                </li>
              );
            })}
            {phase.prescriptions.length === 0 && <li className="py-1.5 text-ink-3">{t("empty")}</li>}
          </ul>
          {loadGrows[at] && <p className="mt-1.5 text-pretty text-ink-2 text-xs">{loadGrows[at]}</p>}
        </li>
      ))}
    </ol>
  );
}
