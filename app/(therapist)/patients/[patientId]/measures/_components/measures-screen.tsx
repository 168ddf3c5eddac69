"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import type { Side } from "@/lib/exercises/vocabulary";
import { isOffered, type MeasureRow } from "@/lib/measures/table";
import { MeasureEntry } from "../../_components/measures/measure-entry";
import { useMeasureWords } from "../../_components/measures/use-measure-words";
import { AddTotal } from "./add-total";
import { ScheduleDialog } from "./schedule-dialog";

type Props = {
  patientId: string;
  rows: readonly MeasureRow[];
  today: string;
  side: Side;
  /** Whether values are entered, and whether it is said how often. */
  open: boolean;
  schedules: boolean;
};

/** Everything that is measured of a patient: entered today, asked for so often, and more questionnaires by name. */
export function MeasuresScreen({ patientId, rows, today, side, open, schedules }: Props) {
  const t = useTranslations("measures");
  const words = useMeasureWords();
  const [added, setAdded] = useState<readonly string[]>([]);
  const [scheduling, setScheduling] = useState<string | null>(null);
  const shown = rows.filter((row) => isOffered(row, side) || added.includes(row.subject));
  const row = rows.find(({ subject }) => subject === scheduling);
  const oftenOf = (one: MeasureRow) =>
    one.typed &&
    one.section !== "activities" && (
      <Button
        size="sm"
        variant="quiet"
        className="max-lg:h-auto max-lg:whitespace-normal max-lg:py-1 max-lg:text-end"
        aria-label={t("schedule.setName", { name: words.longName(one) })}
        onClick={() => setScheduling(one.subject)}
      >
        {one.schedule ? t("every", one.schedule) : t("schedule.set")}
      </Button>
    );
  return (
    <>
      <MeasureEntry {...{ patientId, today, open }} rows={shown} oftenOf={schedules ? oftenOf : undefined}>
        {open && (
          <AddTotal
            rows={rows.filter((one) => one.section === "totals" && one.typed && !shown.includes(one))}
            mayDefine={schedules}
            onAdd={(subject) => setAdded([...added, subject])}
          />
        )}
      </MeasureEntry>
      {row && <ScheduleDialog patientId={patientId} row={row} onClose={() => setScheduling(null)} />}
    </>
  );
}
