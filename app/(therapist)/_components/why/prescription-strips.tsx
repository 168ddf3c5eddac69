import { useFormatter, useLocale, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { BandGlyph } from "@/app/_shared/band";
import { useDoseWords } from "@/app/_shared/dose-words";
import { columnX, OccurrenceStrip, stripWidth } from "@/app/_shared/occurrence-strip";
import type { PrescriptionFigure } from "@/lib/adherence/count/figures";
import type { Why } from "@/lib/adherence/explain/why";
import { prescriptionParts } from "@/lib/plans/dose-words";
import type { NamedPrescription } from "@/lib/plans/queries";
import type { Group } from "@/lib/plans/vocabulary";
import { deskNameIn } from "./desk-name";
import { bandOfShare } from "./figures-bar";
import { stripRows } from "./marks";

/** What a prescription is called. */
export const usePrescriptionName = () => deskNameIn(useTranslations("kinds"), useLocale());

type RowProps = { figure: PrescriptionFigure; why: Why; name: NamedPrescription | undefined };

function StripRow({ figure, why, name }: RowProps) {
  const say = useDoseWords();
  const common = useTranslations("common");
  const called = usePrescriptionName()(name);
  const rows = stripRows(why, figure.prescriptionId);
  return (
    <div>
      <div className="flex items-baseline gap-2">
        <span className="min-w-0 truncate">{called}</span>
        {name && figure.group !== "education" && (
          <span className="truncate text-ink-3 text-xs">{say(prescriptionParts(name.prescription))}</span>
        )}
        <span className="ms-auto whitespace-nowrap text-ink-3 text-xs">
          {common("nOfN", { n: figure.done.shown, total: figure.due.shown })}
        </span>
        <span className="inline-flex w-12 items-center justify-end gap-1 font-semibold">
          <BandGlyph band={bandOfShare(figure.da)} size={10} />
          {figure.da ? `${figure.da.percent}%` : "–"}
        </span>
      </div>
      {figure.group !== "education" && <OccurrenceStrip label={called} rows={rows} />}
    </div>
  );
}

/** Two columns that no one should divide: the sessions counted, and the share of the dose. */
function Heads() {
  const common = useTranslations("common");
  return (
    <div className="flex justify-end gap-2 text-ink-3 text-xs" aria-hidden="true">
      <span>{common("sessions")}</span>
      <span className="w-12 text-end">{common("doseHead")}</span>
    </div>
  );
}

/** The Mondays of the window, above the marks. */
function Weeks({ why }: { why: Why }) {
  const format = useFormatter();
  const width = stripWidth(why.days.length);
  return (
    <div
      className="relative h-4 text-ink-3 text-xs"
      style={{ maxInlineSize: width }}
      dir="ltr"
      aria-hidden="true"
    >
      {why.days.map(({ date }, day) =>
        day % 7 === 0 ? (
          <span
            key={date}
            className="absolute whitespace-nowrap"
            style={{ insetInlineStart: `${(100 * columnX(day)) / width}%` }}
          >
            {format.dateTime(dayAsDate(date), "dayMonth")}
          </span>
        ) : null,
      )}
    </div>
  );
}

const ORDER: Group[] = ["exercise", "rest", "medication", "education"];

/** All prescriptions of the window with their marks; what is not exercise says that it stands apart. */
export function PrescriptionStrips({ why, names }: { why: Why; names: NamedPrescription[] }) {
  const t = useTranslations("why");
  const byId = new Map(names.map((name) => [name.prescription.id, name]));
  return (
    <div className="flex flex-col gap-1.5">
      <Heads />
      <Weeks why={why} />
      {ORDER.map((group) => {
        const figures = why.figures.prescriptions.filter((figure) => figure.group === group);
        if (figures.length === 0) return null;
        return (
          <section
            key={group}
            className="flex flex-col gap-1.5 [&+section]:mt-2 [&+section]:border-line [&+section]:border-t [&+section]:pt-2"
          >
            {group !== "exercise" && (
              <h3 className="font-semibold">
                {t(group)} <span className="font-normal text-ink-3 text-xs">{t("apart")}</span>
              </h3>
            )}
            {figures.map((figure) => (
              <StripRow
                key={figure.prescriptionId}
                figure={figure}
                why={why}
                name={byId.get(figure.prescriptionId)}
              />
            ))}
          </section>
        );
      })}
    </div>
  );
}
