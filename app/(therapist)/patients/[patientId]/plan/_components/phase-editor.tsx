"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { Stepper } from "@/app/_ui/form/stepper";
import { IconButton } from "@/app/_ui/icon-button";
import { Popover } from "@/app/_ui/popover";
import { useBuilder } from "./builder-context";

const LAST_WEEK = 104;

/** Name, weeks and effort ceiling of the phase that is looked at. */
export function PhaseEditor() {
  const t = useTranslations("plan.phases");
  const common = useTranslations("common");
  const { state, shown, dispatch } = useBuilder();
  const [name, setName] = useState(shown.name);
  const { id, weeks, effortCeiling } = shown;
  const { from, to } = weeks ?? { from: 0, to: 2 };
  const removable = id !== state.content.currentPhaseId;

  /** A phase always has a name: an empty one is not taken over. */
  const rename = (typed: string) => {
    setName(typed);
    if (typed.trim()) dispatch({ type: "change-phase", id, change: { name: typed.trim() } });
  };
  const plan = (next: { from: number; to: number }) =>
    dispatch({
      type: "change-phase",
      id,
      change: { weeks: { from: next.from, to: Math.max(next.from, next.to) } },
    });

  return (
    <Popover
      align="end"
      trigger={<IconButton size="sm" label={t("edit")} icon={<Pencil aria-hidden="true" />} />}
      title={t("edit")}
    >
      <div className="grid w-72 gap-3">
        <Field label={common("name")}>
          <Input value={name} maxLength={80} onChange={(event) => rename(event.target.value)} />
        </Field>
        <div className="flex gap-4">
          <Field label={t("weeksFrom")}>
            <Stepper
              label={t("weeksFrom")}
              value={from}
              max={LAST_WEEK}
              onChange={(week) => plan({ from: week, to })}
            />
          </Field>
          <Field label={t("weeksTo")}>
            <Stepper
              label={t("weeksTo")}
              value={to}
              min={from}
              max={LAST_WEEK}
              onChange={(week) => plan({ from, to: week })}
            />
          </Field>
        </div>
        <Field label={t("effort")} hint={t("effortHint")}>
          <Stepper
            label={t("effort")}
            value={effortCeiling}
            max={10}
            onChange={(ceiling) => dispatch({ type: "change-phase", id, change: { effortCeiling: ceiling } })}
          />
        </Field>
        {removable && (
          <Button
            size="sm"
            icon={<Trash2 aria-hidden="true" />}
            className="justify-self-start"
            onClick={() => dispatch({ type: "remove-phase", id })}
          >
            {t("remove")}
          </Button>
        )}
      </div>
    </Popover>
  );
}
