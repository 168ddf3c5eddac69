import { CloudSun, type LucideIcon, Moon, Sun, Sunrise } from "lucide-react";
import { useTranslations } from "next-intl";
import type { PartOfDay } from "@/lib/plans/vocabulary";
import { groupOf } from "@/lib/plans/vocabulary";
import type { PartEntries } from "@/lib/today/arrange";
import type { Today } from "@/lib/today/queries";
import { DayRows } from "./day-rows";

export const partIcons: Record<PartOfDay, LucideIcon> = {
  morning: Sunrise,
  midday: Sun,
  afternoon: CloudSun,
  evening: Moon,
};

/** Minutes of exercise that are left in it, one session of each, rounded up; rest and medicine are not work. */
function minutesLeft(today: Today, { entries }: PartEntries): number {
  const open = new Set(entries.filter(({ log }) => log === null).map(({ prescriptionId }) => prescriptionId));
  const seconds = [...open]
    .map((id) => today.prescriptions.find((item) => item.id === id))
    .reduce((sum, item) => sum + (item && groupOf(item.kind) === "exercise" ? item.seconds : 0), 0);
  return Math.ceil(seconds / 60);
}

/** The part of the day that is due now, open: exercises in one card, the rest in another. */
export function PartSection({ today, part }: { today: Today; part: PartEntries }) {
  const t = useTranslations("today");
  const Icon = partIcons[part.part];
  const minutes = minutesLeft(today, part);
  const title = t(`now.${part.part}`);
  return (
    <section aria-labelledby={`part-${part.part}`}>
      <div className="mb-2 flex flex-wrap items-center gap-x-2.5 px-1">
        <Icon aria-hidden="true" className="size-6 text-part" />
        <h2 id={`part-${part.part}`} className="font-[640] text-xl">
          {title}
        </h2>
        {minutes > 0 && <p className="ms-auto text-ink-2 text-md">{t("minutes", { minutes })}</p>}
      </div>
      <PartCards today={today} date={today.date} part={part} label={title} />
    </section>
  );
}

/** The rows of a part: what is exercised first, then medicine, walks and rest in a card of their own. */
export function PartCards({
  today,
  date,
  part,
  label,
}: {
  today: Today;
  date: string;
  part: PartEntries;
  label: string;
}) {
  const kindOf = (id: string) => today.prescriptions.find((item) => item.id === id)?.kind;
  const isExercise = (id: string) => {
    const kind = kindOf(id);
    return kind !== undefined && kind !== "aerobic" && groupOf(kind) === "exercise";
  };
  const groups = [
    part.entries.filter((entry) => isExercise(entry.prescriptionId)),
    part.entries.filter((entry) => !isExercise(entry.prescriptionId)),
  ].filter((entries) => entries.length > 0);
  return (
    <div className="grid gap-3">
      {groups.map((entries) => (
        <DayRows key={entries[0]?.prescriptionId} today={today} date={date} entries={entries} label={label} />
      ))}
    </div>
  );
}
