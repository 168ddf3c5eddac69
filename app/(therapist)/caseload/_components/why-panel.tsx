import { getFormatter, getTranslations } from "next-intl/server";
import { dayAsDate } from "@/app/_i18n/formats";
import { OccurrenceLegend } from "@/app/_shared/occurrence-strip";
import { LinkButton } from "@/app/_ui/button";
import { Link } from "@/app/_ui/link";
import type { Why } from "@/lib/adherence/explain/why";
import type { PatientRecord } from "@/lib/patients/queries";
import type { NamedPrescription } from "@/lib/plans/queries";
import { Changes, Gaps, HowMade } from "../../_components/why/explanation";
import { FiguresBar } from "../../_components/why/figures-bar";
import { PrescriptionStrips } from "../../_components/why/prescription-strips";
import { SidePanel } from "./side-panel";

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
    <SidePanel
      label={name}
      title={share ? common("whyPercent", { percent: share.percent }) : t("titleNone")}
      text={t("context", { name, from: day(why.figures.from), to: day(why.figures.to) })}
      closeHref={closeHref}
      foot={
        <>
          <LinkButton variant="filled" href={`/patients/${patient.id}/plan`} size="lg">
            {common("editPlan")}
          </LinkButton>
          <LinkButton href={`/patients/${patient.id}`} size="lg">
            {t("record")}
          </LinkButton>
        </>
      }
    >
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
    </SidePanel>
  );
}
