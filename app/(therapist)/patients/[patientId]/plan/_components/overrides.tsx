"use client";

import { ShieldOff } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { Button } from "@/app/_ui/button";
import type { CheckedExercise } from "@/lib/safety/contraindications";
import { mayOverride, sidesBlocked } from "@/lib/safety/contraindications";
import { overrideOn } from "@/lib/safety/overrides/override";
import { useBuilder } from "./builder-context";
import type { BuilderData, BuilderExercise } from "./builder-data";
import { OverrideDialog } from "./override-dialog";
import { useConditionName } from "./words";

type Safety = BuilderData["safety"];

/** The first condition whose block of the exercise a clinician may override, and has not. */
export const overridable = (checked: CheckedExercise, { conditions, overrides, on, redFlagOpen }: Safety) =>
  redFlagOpen || conditions.some((condition) => !mayOverride(condition))
    ? undefined
    : conditions.find(
        (condition) =>
          sidesBlocked(checked, condition).length > 0 &&
          !overrideOn(
            overrides,
            { conditionId: condition.id, exerciseId: checked.exerciseId ?? ("" as never) },
            on,
          ),
      );

/** What a clinician allows in this row although a condition blocks it: until when, who, and why. */
export function Overrides({ exercise }: { exercise: BuilderExercise }) {
  const t = useTranslations("plan.override");
  const format = useFormatter();
  const conditionName = useConditionName();
  const { conditions, overrides, on } = useBuilder().data.safety;
  return conditions.map((condition) => {
    const standing = overrideOn(overrides, { conditionId: condition.id, exerciseId: exercise.id }, on);
    if (!standing) return null;
    const date = format.dateTime(dayAsDate(standing.until), "date");
    return (
      <div
        key={condition.id}
        className="ms-6.5 mb-2 flex flex-wrap items-center gap-x-2.5 gap-y-1 rounded-sm bg-part-soft py-1.5 ps-3 pe-1.5"
      >
        <ShieldOff aria-hidden="true" className="size-4 text-part-ink" />
        <p className="min-w-0 flex-1 text-pretty">
          <b className="font-semibold">{t("stands", { condition: conditionName(condition.code), date })}</b>{" "}
          {t("by", { name: standing.givenBy ?? "", reason: standing.reason })}
        </p>
        <OverrideDialog
          exercise={exercise}
          condition={condition}
          trigger={
            <Button size="sm" variant="quiet">
              {t("end")}
            </Button>
          }
        />
      </div>
    );
  });
}
