import { FileText } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { dayAsDate } from "@/app/_i18n/formats";
import { Messages } from "@/app/_i18n/messages";
import { buttonClass } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import { emit } from "@/lib/events/emit";
import { asStaff } from "@/lib/gates/gates";
import { patientId, sheetId } from "@/lib/ids";
import { getSheetPage } from "@/lib/sheets/queries";
import { SHEET_DAYS } from "@/lib/sheets/vocabulary";
import { addDays } from "@/lib/time/calendar-date";
import { SheetScreen } from "./_components/sheet-screen";

type Props = { params: Promise<{ patientId: string; sheetId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("handout"))("title") };
}

export default async function SheetPage({ params }: Props) {
  const asked = await params;
  const patient = patientId.safeParse(asked.patientId);
  const sheet = sheetId.safeParse(asked.sheetId);
  if (!patient.success || !sheet.success) notFound();
  const page = await asStaff(async (db) => {
    const found = await getSheetPage(db, patient.data, sheet.data);
    if (found) await emit(db, { kind: "sheet.read", patientId: patient.data, sheetId: sheet.data });
    return found;
  });
  if (!page) notFound();
  const t = await getTranslations("sheets");
  const handout = await getTranslations("handout");
  const common = await getTranslations("common");
  const format = await getFormatter();
  const day = (date: string) => format.dateTime(dayAsDate(date), "day");
  const week = common("span", { from: day(page.fromDate), to: day(addDays(page.fromDate, SHEET_DAYS - 1)) });
  const when = page.last && format.dateTime(new Date(page.last.at), "dayTime", { timeZone: page.zone });
  return (
    <Messages only={["sheets", "patient.log", "kinds", "bodyChart.pain"]}>
      <PageHeader
        back={{ href: `/patients/${page.patientId}/log`, label: `${page.givenName} ${page.familyName}` }}
        title={handout("sheet", { number: page.number })}
        meta={
          <>
            {week}
            {" · "}
            {when ? t("last", { when, by: page.last?.by ?? common("noValue") }) : t("notEntered")}
          </>
        }
        actions={
          page.withheld === null && (
            // A file, not a page: the router has nothing to fetch ahead.
            <a
              href={`/patients/${page.patientId}/sheets/${page.id}/pdf`}
              target="_blank"
              rel="noreferrer"
              className={buttonClass("default", "md")}
            >
              <FileText aria-hidden="true" />
              {t("print.pdf")}
            </a>
          )
        }
      />
      <SheetScreen page={page} />
    </Messages>
  );
}
