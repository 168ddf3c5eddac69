import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BandFigure } from "@/app/_shared/band";
import type { WindowFigures } from "@/lib/adherence/count/figures";
import type { Share } from "@/lib/adherence/count/share";
import { bandOf } from "../band-of";

export const bandOfShare = (share: Share | null) => bandOf(share?.band ?? null);

function Cell({
  label,
  share,
  of,
  big,
}: {
  label: string;
  share: Share | null;
  of: ReactNode;
  big?: boolean;
}) {
  return (
    <div className="flex min-w-0 flex-col gap-0.5 border-line border-s ps-3 first:border-s-0 first:ps-0">
      <span className="text-ink-2 text-xs">{label}</span>
      <BandFigure band={bandOfShare(share)} percent={share?.percent ?? null} size={big ? "big" : "mid"} />
      <span className="text-ink-3 text-xs">{of}</span>
    </div>
  );
}

/** Exercise, rest, medication and education, never mixed into one number. */
export function FiguresBar({ figures }: { figures: WindowFigures }) {
  const t = useTranslations("why");
  const common = useTranslations("common");
  const ui = useTranslations("ui");
  const { exercise, rest, medication, education } = figures;
  return (
    <div className="grid grid-cols-[1.4fr_1fr_1fr_1fr] gap-3">
      <Cell
        big
        label={t(figures.days === 7 ? "exercise7" : "exercise")}
        share={exercise.da}
        of={exercise.meanOf > 0 ? ui("meanOf", { count: exercise.meanOf }) : ""}
      />
      <Cell
        label={t("rest")}
        share={rest.value}
        of={
          rest.value === null
            ? common("nonePrescribed")
            : rest.meanOf === 1
              ? ""
              : t("restMean", { count: rest.meanOf })
        }
      />
      <Cell
        label={t("medication")}
        share={medication.value}
        of={
          medication.value
            ? t("doneOf", { done: medication.taken.shown, due: medication.due.shown })
            : common("nonePrescribed")
        }
      />
      <Cell
        label={t("education")}
        share={education.value}
        of={
          education.value
            ? t("doneOf", { done: education.read, due: education.assigned })
            : common("nonePrescribed")
        }
      />
    </div>
  );
}
