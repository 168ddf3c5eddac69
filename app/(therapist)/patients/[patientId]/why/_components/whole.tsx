import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OccurrenceLegend } from "@/app/_shared/occurrence-strip";
import type { Why } from "@/lib/adherence/explain/why";
import type { NamedPrescription } from "@/lib/plans/queries";
import { Changes, Gaps, HowMade } from "../../../../_components/why/explanation";
import { FiguresBar } from "../../../../_components/why/figures-bar";
import { gaps } from "../../../../_components/why/marks";
import { OccurrenceTable } from "../../../../_components/why/occurrence-table";
import { PrescriptionStrips } from "../../../../_components/why/prescription-strips";

function Part({ children }: { children: ReactNode }) {
  return <div className="rounded-md bg-surface p-4 ring ring-line print:p-0 print:ring-0">{children}</div>;
}

type Props = { patientId: string; why: Why; names: NamedPrescription[]; zone: string };

/** Everything behind a figure: how it is made, every mark, where the gap is, what changed the past, every log. */
export function Whole({ patientId, why, names, zone }: Props) {
  const t = useTranslations("why");
  return (
    <div className="grid grid-cols-[28rem_minmax(0,1fr)] items-start gap-3 px-4 pb-10 max-lg:grid-cols-1 print:block">
      <div className="flex flex-col gap-3 print:gap-2">
        <h2 className="sr-only">{t("prescriptions")}</h2>
        <Part>
          <div className="flex flex-col gap-3">
            <FiguresBar figures={why.figures} />
            <HowMade why={why} />
          </div>
        </Part>
        <Part>
          <div className="flex flex-col gap-4">
            <PrescriptionStrips why={why} names={names} />
            <OccurrenceLegend />
          </div>
        </Part>
        {why.changes.length > 0 && (
          <Part>
            <Changes why={why} names={names} />
          </Part>
        )}
        {gaps(why).length > 0 && (
          <Part>
            <Gaps why={why} names={names} />
          </Part>
        )}
      </div>
      <section className="min-w-0 overflow-hidden rounded-md bg-surface ring ring-line print:mt-4 print:ring-0">
        <h2 className="px-4 pt-3 pb-2 font-semibold text-md">{t("occurrences")}</h2>
        <div className="overflow-x-auto">
          <OccurrenceTable patientId={patientId} why={why} names={names} zone={zone} />
        </div>
      </section>
    </div>
  );
}
