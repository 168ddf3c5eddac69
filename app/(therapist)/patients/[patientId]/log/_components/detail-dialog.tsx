"use client";

import { ListPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { recordStaffLogsAction } from "@/app/_actions/dose-logs";
import { Button } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field/date-field";
import { Field } from "@/app/_ui/form/field";
import { Select, Textarea } from "@/app/_ui/form/input";
import { Segmented } from "@/app/_ui/form/segmented";
import { Stepper } from "@/app/_ui/form/stepper";
import { textOf } from "@/app/_ui/form/text-of";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import { STAFF_SOURCES, STOP_RULES } from "@/lib/dose-logs/vocabulary";
import { takesLoad } from "@/lib/plans/vocabulary";
import { fail, type Result } from "@/lib/result";
import { bodyOf } from "./detail-body";
import { LoadEntry } from "./load-entry";
import type { NamedRow } from "./named-row";
import { refusalKey } from "./refusals";
import { ScoreField } from "./score-field";
import { batchOf, useItems } from "./use-items";

/** One item is stored or refused; a refusal stands beside the day. */
async function recordOne(input: unknown): Promise<Result> {
  const result = await recordStaffLogsAction(input);
  if (!result.ok) return result;
  const [item] = result.data;
  if (item && "error" in item) {
    return fail("invalid", { localDate: `patient.log.refusal.${refusalKey(item.error)}` });
  }
  return { ok: true, data: null };
}

type Props = { patientId: string; rows: readonly NamedRow[]; clinician: boolean };

/** One log with what a tick can't say: sets, pain, effort, a stop, a note. */
export function DetailDialog({ patientId, rows, clinician }: Props) {
  const t = useTranslations("patient.log");
  const common = useTranslations("common");
  const stops = useTranslations("kinds.stop");
  const { itemFor, settle } = useItems();
  const detailed = rows.filter((row) => row.sets !== null);
  const [chosen, setChosen] = useState(detailed[0]?.prescriptionId);
  const row = detailed.find((one) => one.prescriptionId === chosen);
  const sets = row?.sets ?? null;
  const dates = rows[0]?.cells.map((cell) => cell.date) ?? [];
  const timed = sets !== null && sets.reps === 1 && sets.holdSeconds > 0;
  if (detailed.length === 0) return null;
  return (
    <FormDialog
      trigger={<Button icon={<ListPlus />}>{t("detail.title")}</Button>}
      title={t("detail.title")}
      text={t("detail.text")}
      action={recordOne}
      read={(values) => {
        const localDate = textOf(values, "localDate");
        const prescriptionId = textOf(values, "prescriptionId");
        const item = itemFor({
          localDate,
          prescriptionId,
          body: bodyOf(values, { timed, bothSides: sets?.bothSides ?? false, planned: sets?.load }),
        });
        return { patientId, source: textOf(values, "source") || "paper", ...batchOf([item]) };
      }}
      onDone={settle}
      doneText={t("saved", { count: 1 })}
      submit={t("detail.save")}
    >
      {clinician && (
        <Field label={t("source")} group>
          <Segmented
            name="source"
            defaultValue="paper"
            options={STAFF_SOURCES.map((value) => ({ value, label: t(`sources.${value}`) }))}
          />
        </Field>
      )}
      <Field label={common("prescription")} name="prescriptionId">
        <Select
          name="prescriptionId"
          value={chosen}
          onChange={(event) =>
            setChosen(detailed.find((r) => r.prescriptionId === event.target.value)?.prescriptionId)
          }
        >
          {detailed.map((row) => (
            <option key={row.prescriptionId} value={row.prescriptionId}>
              {row.name}
            </option>
          ))}
        </Select>
      </Field>
      <div className="grid grid-cols-3 gap-3" key={chosen}>
        <Field label={common("date.day")} name="localDate" className="col-span-3">
          <DateField name="localDate" min={dates[0]} max={dates.at(-1)} defaultValue={dates.at(-1)} />
        </Field>
        <Field label={common("dose.sets")} name="sets">
          <Stepper label={common("dose.sets")} name="sets" max={20} defaultValue={sets?.sets ?? 0} />
        </Field>
        <Field label={t(timed ? "detail.seconds" : "detail.reps")} name="amount">
          <Stepper
            label={t(timed ? "detail.seconds" : "detail.reps")}
            name="amount"
            max={timed ? 7200 : 100}
            defaultValue={(timed ? sets?.holdSeconds : sets?.reps) ?? 0}
          />
        </Field>
        {sets?.bothSides && (
          <Field label={common("side")} name="side">
            <Select name="side" defaultValue="both">
              {(["both", "left", "right"] as const).map((side) => (
                <option key={side} value={side}>
                  {common(`sides.${side}`)}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      {row && takesLoad(row.kind) && (
        <div className="grid grid-cols-2 gap-3">
          <LoadEntry key={chosen} planned={sets?.load} />
        </div>
      )}
      <div className="grid grid-cols-2 gap-3">
        <ScoreField name="pain" label={t("detail.pain")} />
        <ScoreField name="effort" label={t("detail.effort")} />
      </div>
      <Field label={t("detail.stop")} name="stopRule">
        <Select name="stopRule" defaultValue="">
          <option value="">{t("detail.noStop")}</option>
          {STOP_RULES.map((rule) => (
            <option key={rule} value={rule}>{`${rule} ${stops(rule)}`}</option>
          ))}
        </Select>
      </Field>
      <Field label={common("note")} name="note">
        <Textarea name="note" rows={2} maxLength={500} holds />
      </Field>
    </FormDialog>
  );
}
