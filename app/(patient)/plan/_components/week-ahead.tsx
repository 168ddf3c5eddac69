import { ChevronDown } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { groupOf, type Kind } from "@/lib/plans/vocabulary";
import type { Today } from "@/lib/today/queries";
import type { TodayDay, TodayEntry } from "@/lib/today/view";
import { usePrescriptionName } from "../../_components/prescription-name";

type PhoneGroup = "exercise" | "walk" | "rest" | "medication" | "education";
/** What a day is planned by; the rest is seen behind it. */
const COUNTED = ["exercise", "walk"] as const;

/** As the phone tells kinds apart: walking stands for itself. */
export const phoneGroup = (kind: Kind): PhoneGroup =>
  kind === "aerobic" || kind === "walking-breaks" ? "walk" : groupOf(kind);

/** One line a day, and what it asks for behind it. */
export function WeekAhead({ today }: { today: Today }) {
  const t = useTranslations("patientPlan");
  return (
    <section aria-labelledby="week">
      <h2 id="week" className="mb-2 px-1 font-[640] text-xl">
        {t("week")}
      </h2>
      <div className="overflow-hidden rounded-xl bg-surface shadow-1 ring ring-line dark:ring-0 print:columns-2 print:overflow-visible print:rounded-none print:shadow-none print:ring-0">
        {today.days
          .filter((day) => day.when === "ahead")
          .map((day, at) => (
            <Day key={day.date} today={today} day={day} tomorrow={at === 0} />
          ))}
      </div>
    </section>
  );
}

function Day({ today, day, tomorrow }: { today: Today; day: TodayDay; tomorrow: boolean }) {
  const t = useTranslations("patientPlan");
  const common = useTranslations("common");
  const format = useFormatter();
  const nameOf = usePrescriptionName();
  const due = day.entries.filter((entry) => entry.status === "future" && entry.slot !== null);
  const turns = new Map<string, TodayEntry[]>();
  for (const entry of due)
    turns.set(entry.prescriptionId, [...(turns.get(entry.prescriptionId) ?? []), entry]);
  const items = today.prescriptions.filter((item) => turns.has(item.id));
  const groupOn = ({ prescriptionId }: TodayEntry) => {
    const item = items.find((one) => one.id === prescriptionId);
    return item && item.kind !== "walking-breaks" ? phoneGroup(item.kind) : null;
  };
  const counts = COUNTED.flatMap((group) => {
    const count = due.filter((entry) => groupOn(entry) === group).length;
    return count > 0 ? t(`day.${group}`, { count }) : [];
  });
  const words = () => {
    if (day.state === "active") return counts.join(", ") || t(due.length > 0 ? "day.some" : "day.nothing");
    return day.state === "locked" ? common("exercisesOnHold") : t(`day.${day.state}`);
  };
  const name = tomorrow ? t("tomorrow") : format.dateTime(dayAsDate(day.date), "day");
  const head = (
    <span className="min-w-0 flex-1">
      <span className="block font-[620] text-[1.125rem] leading-[1.25]">{name}</span>
      <span className="block text-pretty text-ink-2">{words()}</span>
    </span>
  );
  const row = "flex min-h-16 items-center gap-3 border-line px-4 py-2.5";
  if (items.length === 0 || day.state !== "active")
    return <p className={`${row} not-first:border-t`}>{head}</p>;
  return (
    <details className="group/day border-line not-first:border-t print:break-inside-avoid">
      <summary className={`${row} list-none -outline-offset-2 [&::-webkit-details-marker]:hidden`}>
        {head}
        <ChevronDown
          aria-hidden="true"
          className="size-6 flex-none text-ink-2 transition-transform group-open/day:rotate-180 print:hidden"
        />
      </summary>
      <ul className="grid gap-2 px-4 pb-4">
        {items.map((item) => {
          const parts = turns.get(item.id)?.flatMap((entry) => entry.part ?? []) ?? [];
          const when = [...new Set(parts)].map((one) => t(`part.${one}`)).join(", ");
          const timed = item.kind !== "sitting-limit" && item.kind !== "walking-breaks" && parts.length > 0;
          return (
            <li key={item.id} className="flex flex-wrap justify-between gap-x-4">
              <span lang={item.exercise?.lang ?? undefined}>{nameOf(item)}</span>
              {timed && <span className="text-ink-2">{when}</span>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
