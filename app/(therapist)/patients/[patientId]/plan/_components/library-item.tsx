"use client";

import { Ban, Check, Plus, ShieldOff, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/app/_ui/cx";
import { IconButton } from "@/app/_ui/icon-button";
import { isFromLibrary } from "@/lib/plans/from-library";
import { startingSide } from "@/lib/plans/templates";
import { blockedEitherWay, checkExercise } from "@/lib/safety/contraindications";
import { useBuilder } from "./builder-context";
import type { BuilderExercise } from "./builder-data";
import { OverrideDialog } from "./override-dialog";
import { overridable } from "./overrides";
import { Thumb } from "./thumb";
import { useConditionName } from "./words";

const tag = "inline-flex shrink-0 items-center gap-1 font-medium text-xs [&>svg]:size-3.5";

type Props = { exercise: BuilderExercise; thumb: ReactNode };

/** One exercise: what it is, or why it can't be given; the whole line adds it. */
export function LibraryItem({ exercise, thumb }: Props) {
  const t = useTranslations("plan.library");
  const override = useTranslations("plan.override");
  const kinds = useTranslations("kinds");
  const conditionName = useConditionName();
  const { data, shown, add, announce } = useBuilder();
  const { name } = exercise;
  const side = startingSide(exercise.slug, exercise, data.patient.side);
  const { verdict, reasons } = checkExercise({ ...exercise.checked, side }, data.safety);
  const [reason] = reasons;
  const inPlan = shown.prescriptions.some((p) => isFromLibrary(p) && p.exerciseId === exercise.id);
  const blocked = blockedEitherWay(exercise.checked, data.safety, exercise.laterality === "unilateral");
  const toOverride = blocked && !inPlan && overridable(exercise.checked, data.safety);
  const why = reason && verdict !== "caution" ? conditionName(reason.code) : null;
  const words = inPlan
    ? t("show", { name })
    : blocked
      ? t("blocked", { name, reason: why ?? "" })
      : t("add", { name });
  return (
    <li className="flex items-center">
      <button
        type="button"
        data-add
        aria-label={why && !blocked ? `${words}. ${t("modify")}: ${why}` : words}
        aria-disabled={blocked || undefined}
        onClick={() => (blocked ? announce(words) : add(exercise))}
        className={cx(
          "group/item flex h-[50px] w-full min-w-0 items-center gap-2.5 px-3 text-start -outline-offset-2",
          "hover:bg-brand-soft focus-visible:bg-brand-soft focus-visible:shadow-[inset_2px_0_0_var(--brand)]",
          blocked && "cursor-default",
        )}
      >
        <span className={cx(blocked && "opacity-45 grayscale")}>
          <Thumb kind={exercise.kind}>{thumb}</Thumb>
        </span>
        <span className="min-w-0 flex-1 leading-[17px]">
          <span title={name} className={cx("block truncate font-medium", blocked && "text-ink-2")}>
            {name}
          </span>
          {verdict === "modify" ? (
            <span className="flex items-center gap-1 text-part-ink text-xs">
              <TriangleAlert aria-hidden="true" className="size-3" />
              <span className="truncate" title={why ?? undefined}>
                <span className="font-medium">{t("modify")}:</span> {why}
              </span>
            </span>
          ) : (
            <span className="block truncate text-ink-3 text-xs">
              {why ??
                t("kindPosition", {
                  kind: kinds(`kind.${exercise.kind}`),
                  position: kinds(`position.${exercise.position}`).toLowerCase(),
                })}
            </span>
          )}
        </span>
        {inPlan ? (
          <span className={cx(tag, "text-ink-2")}>
            <Check aria-hidden="true" />
            {t("inPlan")}
          </span>
        ) : blocked ? (
          <span className={cx(tag, "text-low-ink")}>
            <Ban aria-hidden="true" />
            {t("block")}
          </span>
        ) : (
          <span
            aria-hidden="true"
            className="grid size-6.5 shrink-0 place-items-center rounded-sm text-ink-2 inset-ring inset-ring-line-strong group-hover/item:bg-brand group-hover/item:text-on-brand group-hover/item:inset-ring-0 group-focus-visible/item:bg-brand group-focus-visible/item:text-on-brand group-focus-visible/item:inset-ring-0"
          >
            <Plus className="size-4" />
          </span>
        )}
      </button>
      {toOverride && (
        <OverrideDialog
          exercise={exercise}
          condition={toOverride}
          trigger={
            <IconButton
              size="sm"
              label={override("of", { name })}
              icon={<ShieldOff aria-hidden="true" />}
              className="-ms-2 me-2"
            />
          }
        />
      )}
    </li>
  );
}
