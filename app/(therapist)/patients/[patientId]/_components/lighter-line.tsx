import { Feather } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import type { Chart } from "@/lib/record/queries";
import { useLighterSpan } from "../../../_components/use-lighter-span";

/** The lighter plan for bad days: whether there is one, and since when and until when it is on. */
export function LighterLine({ chart }: { chart: Chart }) {
  const t = useTranslations("patient.plan");
  const spanOf = useLighterSpan();
  const { version, lighter, allowed, id } = chart;
  const on =
    version?.lighterDays && version.endsOn ? { from: version.effectiveFrom, until: version.endsOn } : null;
  const may = allowed.prescribe && chart.episode !== null && chart.episode.endDate === null;
  if (!on && !lighter && !may) return null;
  const words = () => {
    if (on) return spanOf(on.from, on.until);
    return lighter ? t("lighterReady", { days: lighter.days }) : t("lighterNone");
  };
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t pt-2">
      <p className={on ? "flex items-center gap-1.5 font-medium text-nerve-ink" : "text-ink-2"}>
        {on && <Feather aria-hidden="true" className="size-3.5" />}
        {words()}
      </p>
      {may && (
        <LinkButton size="sm" className="ms-auto" href={`/patients/${id}/plan?for=bad-days`}>
          {lighter ? t("lighterChange") : t("lighterPrepare")}
        </LinkButton>
      )}
    </div>
  );
}
