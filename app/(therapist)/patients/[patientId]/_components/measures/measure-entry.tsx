"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { Banner } from "@/app/_ui/banner";
import { Button } from "@/app/_ui/button";
import { focusUnread } from "@/app/_ui/form/focus-field";
import { useLeaveGuard } from "@/app/_ui/form/use-leave-guard";
import { KeyHints } from "@/app/_ui/key-hints";
import type { MeasureRow } from "@/lib/measures/table";
import { EntryTable } from "./entry-table";
import { MeaningLegend } from "./meaning-words";
import { useEntry } from "./use-entry";
import { useMeasureWords } from "./use-measure-words";

type Props = {
  patientId: string;
  /** What is offered to be entered, or has a value. */
  rows: readonly MeasureRow[];
  /** The patient's local date. */
  today: string;
  /** False where the signed-in member may not enter, or the episode is over. */
  open: boolean;
  oftenOf?: (row: MeasureRow) => ReactNode;
  /** Below the table. */
  children?: ReactNode;
};

/** The measures of today, entered in one go and saved together; on a page of its own, or beside a note of a visit. */
export function MeasureEntry({ patientId, rows, today, open, oftenOf, children }: Props) {
  const t = useTranslations("measures");
  const common = useTranslations("common");
  const words = useMeasureWords();
  const table = useRef<HTMLTableElement>(null);
  const save = useRef<HTMLButtonElement>(null);
  const entry = useEntry(patientId, rows, today, {
    stored: (count) => t("stored", { count }),
    otherDay: t("errors.otherDay"),
  });
  useLeaveGuard(entry.count > 0);
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        // A dialog's own form is inside this one for React, though not on the page.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        if (!focusUnread(event.currentTarget) && entry.count > 0) entry.save();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        if (event.currentTarget.contains(event.target as Node)) event.currentTarget.requestSubmit();
      }}
    >
      <div className="@container overflow-x-auto">
        <EntryTable
          {...{ rows, today, open, table, oftenOf }}
          hrefOf={(row) => `/patients/${patientId}/measures/${row.subject}`}
          typedOf={entry.typedOf}
          onChange={entry.change}
          onEnd={() => save.current?.focus()}
        />
      </div>
      <div className="grid gap-3 px-4">
        <MeaningLegend />
        {children}
        <div aria-live="polite" className="grid gap-2 empty:hidden">
          {entry.conflicts.map(({ subject, value }) => {
            const row = rows.find((one) => one.subject === subject);
            if (!row) return null;
            const shown = value === null ? t("notTested") : words.value(row, value);
            const title = t("conflict", { name: words.longName(row), value: shown });
            return <Banner key={subject} tone="part" icon={<TriangleAlert />} title={title} />;
          })}
        </div>
        {open && (
          <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2">
            <p aria-live="polite" className="text-ink-2">
              {t("typed", { count: entry.count })}
            </p>
            {/* Enter in a box goes down, so that the key that saves is another. */}
            <Button
              ref={save}
              type="submit"
              variant="filled"
              size="lg"
              keys="Ctrl Enter"
              disabled={entry.count === 0}
              busy={entry.pending}
              busyLabel={common("saving")}
            >
              {common("save")}
            </Button>
          </div>
        )}
      </div>
      {open && (
        <KeyHints
          hints={[
            { keys: ["↑", "↓"], does: t("keys.step") },
            { keys: ["Enter"], does: t("keys.next") },
            { keys: ["N"], does: t("notTested") },
          ]}
        />
      )}
    </form>
  );
}
