"use client";

import { Minus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Stepper } from "@/app/_ui/form/stepper";
import type { SetRow } from "@/lib/today/set-rows";

const MOST_SETS = 20;
const MOST_REPS = 100;
const MOST_SECONDS = 7200;

type Props = {
  title: string;
  rows: readonly SetRow[];
  onChange: (rows: SetRow[]) => void;
  timed: boolean;
  /** What one set of the dose asks for. */
  target: number;
};

/** Each set with its repetitions, seconds or minutes, each side apart. */
export function AmountFields({ title, rows, onChange, timed, target }: Props) {
  const t = useTranslations("today.log");
  const common = useTranslations("common");
  const minutes = timed && target >= 120 && target % 60 === 0;
  const scale = minutes ? 60 : 1;
  const unit = timed ? t(minutes ? "minutesUnit" : "secondsUnit") : t("reps");
  const most = timed ? MOST_SECONDS / scale : MOST_REPS;
  const sides = [...new Set(rows.map((row) => row.side))];
  const change = (at: number, amount: number) =>
    onChange(rows.map((row, i) => (i === at ? { ...row, amount } : row)));
  const perSide = rows.length / Math.max(1, sides.length);
  const addSet = () =>
    onChange(sides.flatMap((side) => [...rows.filter((row) => row.side === side), { side, amount: target }]));
  const dropSet = () =>
    onChange(sides.flatMap((side) => rows.filter((row) => row.side === side).slice(0, -1)));

  return (
    <fieldset>
      <legend className="mb-2 font-[640] text-xl">{title}</legend>
      <div className="grid gap-4">
        {sides.map((side) => (
          <div key={side ?? "all"} className="grid gap-2">
            {side && <p className="font-[620]">{t(`side.${side}`)}</p>}
            {rows.map((row, at) => {
              if (row.side !== side) return null;
              const number = rows.slice(0, at + 1).filter((other) => other.side === side).length;
              const label = side ? t("setOfSide", { number, side }) : t("set", { number });
              return (
                // Sets have no identity but their place.
                <div
                  key={`${side} ${number}`}
                  className="flex flex-wrap items-center justify-between gap-x-3"
                >
                  <span className="text-ink-2">
                    {perSide > 1 ? t("set", { number }) : common("status.done")}
                  </span>
                  <span className="flex flex-wrap items-center gap-x-2.5">
                    <Stepper
                      label={`${label}, ${unit}`}
                      value={Math.round(row.amount / scale)}
                      onChange={(value) => change(at, value * scale)}
                      max={most}
                      step={timed && !minutes ? 5 : 1}
                    />
                    <span aria-hidden="true" className="w-17 text-ink-2">
                      {unit}
                    </span>
                  </span>
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <div className="mt-2 flex flex-wrap gap-1">
        <Button
          variant="quiet"
          icon={<Plus aria-hidden="true" />}
          disabled={perSide >= MOST_SETS}
          onClick={addSet}
        >
          {t("addSet")}
        </Button>
        {perSide > 1 && (
          <Button
            variant="quiet"
            icon={<Minus aria-hidden="true" />}
            aria-label={t("removeSet")}
            onClick={dropSet}
          >
            {t("removeShort")}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
