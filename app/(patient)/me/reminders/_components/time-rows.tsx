"use client";

import { CloudSun, type LucideIcon, Moon, Sun, Sunrise, Sunset } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Switch } from "@/app/_ui/form/switch";
import { PARTS_OF_DAY, type PartOfDay } from "@/lib/plans/vocabulary";
import { isQuietAt } from "@/lib/reminders/quiet";
import { type Choice, USUAL_TIMES } from "@/lib/reminders/vocabulary";
import { RowIcon } from "./row-icon";
import { TimeInput } from "./time-input";

const icons: Record<PartOfDay, LucideIcon> = {
  morning: Sunrise,
  midday: Sun,
  afternoon: CloudSun,
  evening: Sunset,
};

const row = "flex min-h-18 flex-wrap items-center gap-x-2.5 gap-y-2 border-line p-3 not-first:border-t";

type Props = {
  choice: Choice;
  things: Readonly<Record<PartOfDay, number>>;
  onChange: (next: Choice) => void;
  /** By a field that one still turns. */
  onTurn: (next: Choice) => void;
};

/** The parts of the day that the plan asks something of, each with its time; and the hours in which nothing comes. */
export function TimeRows({ choice, things, onChange, onTurn }: Props) {
  const t = useTranslations("reminders");
  const { quiet } = choice;
  const shown = PARTS_OF_DAY.filter((part) => things[part] > 0 || choice.times[part] !== null);
  return (
    <section
      aria-label={t("times")}
      className="overflow-hidden rounded-xl bg-surface shadow-1 ring ring-line dark:ring-0"
    >
      {shown.map((part) => (
        <PartRow key={part} {...{ part, choice, onChange, onTurn }} things={things[part]} />
      ))}
      <div className={row}>
        <RowIcon icon={<Moon />} look="bg-brand-soft text-brand" />
        <span className="min-w-0 flex-1 basis-18 wrap-anywhere">
          <span className="block font-[620] text-lg leading-tight">{t("quiet")}</span>
          <span className="block text-ink-2">{t("quietText")}</span>
        </span>
        <span className="ms-auto flex max-w-full flex-wrap items-center justify-end gap-2">
          <TimeInput
            aria-label={t("quietFrom")}
            minute={quiet.from}
            onMinute={(from) => onTurn({ ...choice, quiet: { ...quiet, from } })}
          />
          <span aria-hidden="true">{t("between")}</span>
          <TimeInput
            aria-label={t("quietTo")}
            minute={quiet.to}
            onMinute={(to) => onTurn({ ...choice, quiet: { ...quiet, to } })}
          />
        </span>
      </div>
    </section>
  );
}

type RowProps = Pick<Props, "choice" | "onChange" | "onTurn"> & { part: PartOfDay; things: number };

function PartRow({ part, things, choice, onChange, onTurn }: RowProps) {
  const t = useTranslations("reminders");
  const common = useTranslations("common");
  const problem = useId();
  const minute = choice.times[part];
  const inQuiet = minute !== null && isQuietAt(choice.quiet, minute);
  const Icon = icons[part];
  const at = (next: number | null): Choice => ({ ...choice, times: { ...choice.times, [part]: next } });
  return (
    <div className={row}>
      <RowIcon
        icon={<Icon />}
        look={minute === null ? "bg-thumb text-ink-2" : "bg-part-soft text-part-ink"}
      />
      <span className="min-w-0 flex-1 basis-18 wrap-anywhere">
        <span className="block font-[620] text-lg leading-tight">{common(`part.${part}`)}</span>
        <span className="block text-ink-2">{things > 0 ? t("things", { count: things }) : t("nothing")}</span>
      </span>
      <span className="ms-auto flex max-w-full flex-wrap items-center justify-end gap-2.5">
        {minute !== null && (
          <TimeInput
            aria-label={t("timeOf", { part })}
            aria-invalid={inQuiet}
            aria-describedby={inQuiet ? problem : undefined}
            minute={minute}
            onMinute={(next) => onTurn(at(next))}
          />
        )}
        <Switch
          aria-label={t("remind", { part: common(`part.${part}`) })}
          checked={minute !== null}
          onChange={({ target: { checked } }) => onChange(at(checked ? USUAL_TIMES[part] : null))}
        />
      </span>
      {inQuiet && (
        <p id={problem} role="alert" className="basis-full text-low-ink">
          {t("inQuiet")}
        </p>
      )}
    </div>
  );
}
