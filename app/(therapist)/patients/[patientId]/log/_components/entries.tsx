import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import type { StaffBatch, StaffEntry } from "@/lib/record/entry-grid";
import type { EntryPage } from "@/lib/record/queries";
import { usePrescriptionName } from "../../../../_components/why/prescription-strips";
import { TakeBack } from "./take-back";

/** "Tue 10 Nov to Sun 15 Nov", or one day. */
function Days({ entries }: { entries: readonly StaffEntry[] }) {
  const common = useTranslations("common");
  const format = useFormatter();
  const dates = entries.map((entry) => entry.localDate).sort();
  const day = (date: string | undefined) => (date ? format.dateTime(dayAsDate(date), "day") : "");
  const [from, to] = [day(dates[0]), day(dates.at(-1))];
  return from === to ? from : common("span", { from, to });
}

function Batch({ batch, page }: { batch: StaffBatch; page: EntryPage }) {
  const t = useTranslations("patient.log");
  const common = useTranslations("common");
  const format = useFormatter();
  const nameOf = usePrescriptionName();
  const open = batch.entries.filter((entry) => entry.open && page.allowed.enter);
  const when = format.dateTime(new Date(batch.sentAt), "dayTime", { timeZone: page.zone });
  const notes = [...new Set(batch.entries.map((entry) => entry.note).filter(Boolean))];
  const shared = { patientId: page.id, source: batch.source };
  return (
    <li className="flex items-start gap-3 border-line py-2 not-first:border-t">
      <details className="min-w-0 flex-1">
        <summary className="flex min-h-control-sm cursor-pointer flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold">
            {t("entries.batch", { source: t(`sources.${batch.source}`), count: batch.entries.length })}
          </span>
          <span className="text-ink-2">
            <Days entries={batch.entries} />
          </span>
          <span className="text-ink-3 text-xs">{t("entries.by", { when, by: batch.by ?? "–" })}</span>
        </summary>
        {notes.length > 0 && <p className="text-ink-2">“{notes.join("” “")}”</p>}
        <ul className="mt-1 grid grid-cols-2 gap-x-6 max-md:grid-cols-1">
          {batch.entries.map((entry) => {
            const name = nameOf(page.names.find((n) => n.prescription.id === entry.prescriptionId));
            const date = format.dateTime(dayAsDate(entry.localDate), "day");
            return (
              <li key={entry.id} className="flex min-h-8 items-center gap-3">
                <span className="w-24 shrink-0 text-ink-2">{date}</span>
                <span className="min-w-0 flex-1 truncate">{name}</span>
                {entry.open && page.allowed.enter && (
                  <TakeBack
                    {...shared}
                    logIds={[entry.id]}
                    label={common("undo")}
                    name={t("undoOne", { name, date })}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </details>
      {open.length > 1 && (
        <TakeBack {...shared} logIds={open.map((entry) => entry.id)} label={t("undoBatch")} />
      )}
    </li>
  );
}

/** What the clinic entered, each time as one line; a slip is taken back, and both stay on record. */
export function Entries({ page }: { page: EntryPage }) {
  const t = useTranslations("patient.log.entries");
  return (
    <section className="max-w-240 px-4 pt-6 pb-10">
      <h2 className="mb-1 font-semibold text-md">{t("title")}</h2>
      {page.batches.length === 0 ? (
        <p className="text-ink-3">{t("none")}</p>
      ) : (
        <ul>
          {page.batches.map((batch) => (
            <Batch key={`${batch.sentAt} ${batch.source} ${batch.by}`} batch={batch} page={page} />
          ))}
        </ul>
      )}
    </section>
  );
}
