"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { focusUnread } from "@/app/_ui/form/focus-field";
import { Input } from "@/app/_ui/form/input";
import { Segmented } from "@/app/_ui/form/segmented";
import { useLeaveGuard } from "@/app/_ui/form/use-leave-guard";
import { KeyHints } from "@/app/_ui/key-hints";
import { STAFF_SOURCES } from "@/lib/dose-logs/vocabulary";
import { DetailDialog } from "./detail-dialog";
import { EntryGrid } from "./entry-grid";
import type { NamedRow } from "./named-row";
import { Refusals } from "./refusals";
import { useEntry } from "./use-entry";

const PAGE_DAYS = 14;

/** What the grounds of the cells mean; each cell says it in words as well. */
function Legend() {
  const t = useTranslations("patient.log.legend");
  const swatch = "size-3 rounded-xs";
  return (
    <span className="inline-flex gap-4">
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden="true" className={`${swatch} bg-good-soft inset-ring inset-ring-good`} />
        {t("done")}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden="true" className={`${swatch} bg-sunken inset-ring inset-ring-line-strong`} />
        {t("off")}
      </span>
    </span>
  );
}

type Props = { patientId: string; rows: readonly NamedRow[]; clinician: boolean };

/** Days by prescriptions: arrows move, digits type, Enter saves. Nothing typed is lost by looking at earlier days. */
export function EntryForm({ patientId, rows, clinician }: Props) {
  const t = useTranslations("patient.log");
  const common = useTranslations("common");
  const entry = useEntry(patientId, rows);
  const [page, setPage] = useState(0);
  useLeaveGuard(Object.keys(entry.typed).length > 0 || entry.note !== "");
  const days = rows[0]?.cells.length ?? 0;
  const end = days - page * PAGE_DAYS;
  return (
    <form
      className="flex flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        if (!focusUnread(event.currentTarget)) entry.submit();
      }}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 pb-2">
        {clinician && (
          <Segmented
            label={t("source")}
            value={entry.source}
            onChange={entry.setSource}
            options={STAFF_SOURCES.map((value) => ({ value, label: t(`sources.${value}`) }))}
          />
        )}
        <p className="text-ink-2">{t(`windows.${entry.source}`)}</p>
        <div className="ms-auto flex gap-2">
          <DetailDialog patientId={patientId} rows={rows} clinician={clinician} />
          <Button icon={<ChevronLeft />} disabled={end <= PAGE_DAYS} onClick={() => setPage(page + 1)}>
            {common("earlierDays")}
          </Button>
          <Button iconEnd={<ChevronRight />} disabled={page === 0} onClick={() => setPage(page - 1)}>
            {t("later")}
          </Button>
        </div>
      </div>
      <EntryGrid
        rows={rows}
        from={Math.max(0, end - PAGE_DAYS)}
        to={end}
        typed={entry.typed}
        onType={entry.type}
      />
      <Refusals refused={entry.refused} rows={rows} />
      <div data-foot="" className="sticky bottom-0 border-line border-t bg-paper">
        <div className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2">
          {entry.source === "therapist" && (
            <Field
              label={common("note")}
              hideLabel
              required
              error={entry.noteError && t("noteNeeded")}
              className="w-96 max-w-full"
            >
              <Input
                value={entry.note}
                onChange={(event) => entry.setNote(event.target.value)}
                placeholder={t("noteHint")}
                maxLength={500}
              />
            </Field>
          )}
          <p aria-live="polite" className={entry.lower > 0 ? "text-part-ink" : "text-ink-2"}>
            {entry.lower > 0 ? t("lower", { count: entry.lower }) : t("marks", { count: entry.count })}
          </p>
          <Button
            type="submit"
            variant="filled"
            size="lg"
            keys="Enter"
            className="ms-auto"
            disabled={entry.count === 0}
            busy={entry.pending}
            busyLabel={common("saving")}
          >
            {common("save")}
          </Button>
        </div>
        <KeyHints
          hints={[
            { keys: ["←", "↑", "↓", "→"], does: common("keys.move") },
            { keys: ["0–9"], does: t("keys.type") },
            { keys: ["Enter"], does: t("keys.save") },
          ]}
          end={<Legend />}
        />
      </div>
    </form>
  );
}
