"use client";

import { useTranslations } from "next-intl";
import { LoadField } from "@/app/_shared/load-field";
import { Field } from "@/app/_ui/form/field";
import { Segmented } from "@/app/_ui/form/segmented";
import { Stepper } from "@/app/_ui/form/stepper";
import type { Laterality } from "@/lib/exercises/vocabulary";
import { SIDES } from "@/lib/exercises/vocabulary";
import type { DoseLoad } from "@/lib/plans/dose-load";
import type { ExerciseDose, LibraryPrescription } from "@/lib/plans/schema";
import { takesLoad } from "@/lib/plans/vocabulary";
import { useBuilder } from "./builder-context";

const MINUTE = 60;

type Part = {
  key: Exclude<keyof ExerciseDose, "painLimit" | "load">;
  label: string;
  min?: number;
  max: number;
  unit?: string;
  per?: number;
};

/** Sets, repetitions, hold and rest, or minutes for what is done by the clock; the side and the load where there are such. */
export function DoseFields({ entry, laterality }: { entry: LibraryPrescription; laterality: Laterality }) {
  const t = useTranslations("plan.editor");
  const common = useTranslations("common");
  const kinds = useTranslations("kinds");
  const { dispatch } = useBuilder();
  const { id, dose, side, schedule } = entry;
  const change = (part: Partial<ExerciseDose>) =>
    dispatch({ type: "change", id, change: { dose: { ...dose, ...part } } });
  const changeLoad = (load: DoseLoad | null) => {
    const { load: _, ...rest } = dose;
    dispatch({ type: "change", id, change: { dose: load ? { ...rest, load } : rest } });
  };
  // Walking, a bike, a position: whole minutes, once.
  const minutes =
    dose.sets === 1 && dose.reps === 1 && dose.holdSeconds >= MINUTE && dose.holdSeconds % MINUTE === 0;
  const parts: Part[] = minutes
    ? [{ key: "holdSeconds", label: t("minutes"), min: 1, max: 120, unit: t("min"), per: MINUTE }]
    : [
        { key: "sets", label: common("dose.sets"), min: 1, max: 20 },
        { key: "reps", label: common("dose.reps"), min: 1, max: 100 },
        { key: "holdSeconds", label: common("dose.hold"), max: 7200, unit: common("dose.second") },
        { key: "restSeconds", label: t("rest"), max: 900, unit: common("dose.second") },
      ];
  return (
    <div className="flex flex-wrap items-start gap-x-3.5 gap-y-3">
      {parts.map(({ key, label, min = 0, max, unit, per = 1 }) => (
        <Field key={key} name={`dose.${key}`} label={label}>
          <Stepper
            label={label}
            value={dose[key] / per}
            min={min}
            max={max}
            unit={unit}
            onChange={(value) => change({ [key]: value * per })}
          />
        </Field>
      ))}
      <Field name="schedule.timesPerDay" label={common("dose.perDay")}>
        <Stepper
          label={common("dose.perDay")}
          value={schedule.timesPerDay}
          min={1}
          max={12}
          onChange={(timesPerDay) =>
            dispatch({ type: "change", id, change: { schedule: { ...schedule, timesPerDay } } })
          }
        />
      </Field>
      {takesLoad(entry.kind) && (
        <LoadField
          name="dose.load"
          label={common("load.title")}
          none={t("noLoad")}
          value={dose.load ?? null}
          onChange={changeLoad}
          bandName={(band) => kinds("dose.loadBand", { band })}
        />
      )}
      {laterality === "unilateral" && (
        <Field group name="side" label={common("side")}>
          <Segmented
            options={SIDES.map((value) => ({ value, label: common(`sides.${value}`) }))}
            value={side}
            onChange={(value) => dispatch({ type: "change", id, change: { side: value } })}
          />
        </Field>
      )}
    </div>
  );
}
