import { X } from "lucide-react";
import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";
import { dayAsDate } from "@/app/_i18n/formats";
import { OccurrenceLegend } from "@/app/_shared/occurrence-strip";
import { LinkButton } from "@/app/_ui/button";
import type { Why } from "@/lib/adherence/explain/why";
import type { PatientRecord } from "@/lib/patients/queries";
import type { NamedPrescription } from "@/lib/plans/queries";
import { Changes, Gaps, HowMade } from "../../_components/why/explanation";
import { FiguresBar } from "../../_components/why/figures-bar";
import { PrescriptionStrips } from "../../_components/why/prescription-strips";

type Props = { patient: PatientRecord; why: Why; names: NamedPrescription[]; closeHref: string };

/** "Why 69 %?" beside the caseload: the four figures, and every mark behind them. */
export async function WhyPanel({ patient, why, names, closeHref }: Props) {
  const t = await getTranslations("why");
  const common = await getTranslations("common");
  const format = await getFormatter();
  const share = why.figures.exercise.da;
  const day = (date: string) => format.dateTime(dayAsDate(date), "dayMonth");
  const name = `${patient.givenName} ${patient.familyName}`;
  return (
    <aside
      aria-label={name}
      className="sticky top-12 flex h-[calc(100dvh-48px)] w-114 shrink-0 flex-col border-line border-s bg-surface max-lg:fixed max-lg:end-0 max-lg:z-20 max-lg:shadow-2"
    >
      <header className="flex items-start gap-2 px-4 pt-4 pb-3">
        <div className="min-w-0">
          <h2 className="font-semibold text-xl tracking-[-.012em]">
            {share ? common("whyPercent", { percent: share.percent }) : t("titleNone")}
          </h2>
          <p className="text-ink-2">
            {t("context", { name, from: day(why.figures.from), to: day(why.figures.to) })}
          </p>
        </div>
        <Link
          href={closeHref}
          scroll={false}
          aria-label={common("close")}
          className="ms-auto rounded-sm p-1.5 text-ink-2 hover:bg-sunken hover:text-ink"
        >
          <X className="size-4" aria-hidden="true" />
        </Link>
      </header>
      <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-4 pb-4">
        <FiguresBar figures={why.figures} />
        <HowMade why={why} />
        <PrescriptionStrips why={why} names={names} />
        <OccurrenceLegend />
        <Link
          href={`/patients/${patient.id}/why`}
          className="self-start font-medium text-brand hover:underline"
        >
          {t("occurrences")}
        </Link>
        <Changes why={why} names={names} />
        <Gaps why={why} names={names} />
      </div>
      <div className="flex gap-2 border-line border-t bg-surface px-4 py-3">
        <LinkButton variant="filled" href={`/patients/${patient.id}/plan`} size="lg">
          {common("editPlan")}
        </LinkButton>
        <LinkButton href={`/patients/${patient.id}`} size="lg">
          {t("record")}
        </LinkButton>
      </div>
    </aside>
  );
}
