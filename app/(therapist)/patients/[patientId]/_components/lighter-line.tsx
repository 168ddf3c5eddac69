import { Feather } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { LinkButton } from "@/app/_ui/button";
import type { Withdrawn } from "@/lib/plans/lighter/queries";
import type { Chart } from "@/lib/record/queries";
import { useLighterSpan } from "../../../_components/use-lighter-span";
import { WithdrawLighter } from "./withdraw-lighter";

/** The lighter plan for bad days: whether there is one, since when and until when it is on, and who withdrew it. */
export function LighterLine({ chart, withdrawn }: { chart: Chart; withdrawn: Withdrawn | null }) {
  const t = useTranslations("patient.plan");
  const common = useTranslations("common");
  const format = useFormatter();
  const spanOf = useLighterSpan();
  const { version, lighter, allowed, id } = chart;
  const on =
    version?.lighterDays && version.endsOn ? { from: version.effectiveFrom, until: version.endsOn } : null;
  const may = allowed.prescribe && chart.episode !== null && chart.episode.endDate === null;
  if (!on && !lighter && !may && !withdrawn) return null;
  const words = () => {
    if (on) return spanOf(on.from, on.until);
    if (lighter) return t("lighterReady", { days: lighter.days });
    return withdrawn ? null : t("lighterNone");
  };
  const by = withdrawn && {
    name: withdrawn.by,
    day: format.dateTime(dayAsDate(withdrawn.date), "day"),
  };
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t pt-2">
      <div className="min-w-0 flex-1 basis-56">
        <p className={on ? "flex items-center gap-1.5 font-medium text-nerve-ink" : "text-ink-2"}>
          {on && <Feather aria-hidden="true" className="size-3.5" />}
          {words()}
        </p>
        {by && (
          <p className="text-pretty text-ink-2">
            {t(on ? "lighterLastDay" : "lighterWithdrawn", by)}{" "}
            {withdrawn.reason && common("quoted", { note: withdrawn.reason })}
          </p>
        )}
      </div>
      {may && (
        <div className="ms-auto flex flex-wrap gap-2 print:hidden">
          {lighter && <WithdrawLighter patientId={id} versionId={lighter.id} on={on !== null} />}
          <LinkButton size="sm" href={`/patients/${id}/plan?for=bad-days`}>
            {lighter ? t("lighterChange") : t("lighterPrepare")}
          </LinkButton>
        </div>
      )}
    </div>
  );
}
