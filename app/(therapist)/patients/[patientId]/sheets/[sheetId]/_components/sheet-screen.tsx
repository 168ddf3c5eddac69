import { CircleAlert, Info } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { useDoseWords } from "@/app/_shared/dose-words";
import { Banner } from "@/app/_ui/banner";
import { prescriptionParts } from "@/lib/plans/dose-words";
import { isTimedDose, takesAmount, takesLoadOf } from "@/lib/sheets/entry";
import type { SheetPage } from "@/lib/sheets/queries";
import { usePrescriptionName } from "../../../../../_components/why/prescription-strips";
import { SheetForm } from "./sheet-form";
import type { NamedLine } from "./sheet-line";

/** What has to be known of the sheet before it is copied. */
function Notes({ page }: { page: SheetPage }) {
  const t = useTranslations("sheets");
  const errors = useTranslations("errors.code");
  const format = useFormatter();
  return (
    <div className="grid gap-2 px-4 pb-2 empty:hidden">
      {page.withheld && (
        <Banner tone="low" icon={<CircleAlert />} title={t("heldBack")}>
          {t(`refused.${page.withheld}`)}
        </Banner>
      )}
      {page.changedOn && (
        <Banner
          icon={<Info />}
          title={t("changed", { day: format.dateTime(dayAsDate(page.changedOn), "day") })}
        >
          {t("changedText")}
        </Banner>
      )}
      {page.refused && <Banner tone="part" icon={<CircleAlert />} title={errors(page.refused)} />}
    </div>
  );
}

/** The sheet's lines by name and dose, as they were printed. */
export function SheetScreen({ page }: { page: SheetPage }) {
  const say = useDoseWords();
  const nameOf = usePrescriptionName();
  const lines = page.lines.flatMap((line): NamedLine[] => {
    const found = page.names.find(({ prescription }) => prescription.id === line.prescriptionId);
    if (!found) return [];
    const { prescription } = found;
    return [
      {
        ...line,
        name: nameOf(found),
        dose: say(prescriptionParts(prescription)),
        pain: takesAmount(prescription),
        amount: takesAmount(prescription) ? (isTimedDose(prescription) ? "seconds" : "reps") : null,
        load: takesLoadOf(prescription),
      },
    ];
  });
  return (
    <>
      <Notes page={page} />
      <SheetForm
        patientId={page.patientId}
        sheetId={page.id}
        lines={lines}
        mayEnter={page.refused === null}
      />
    </>
  );
}
