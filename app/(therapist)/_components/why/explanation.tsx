import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import type { PastChange } from "@/lib/adherence/explain/past-changes";
import type { Why } from "@/lib/adherence/explain/why";
import type { NamedPrescription } from "@/lib/plans/queries";
import { addDays } from "@/lib/time/calendar-date";
import { gaps } from "./marks";
import { usePrescriptionName } from "./prescription-strips";

/** How the figure is made, and whether it can still change. */
export function HowMade({ why }: { why: Why }) {
  const t = useTranslations("why");
  const { exercise, activeDays, days } = why.figures;
  if (!exercise.da) {
    const least = days === 7 ? 3 : 8;
    return (
      <p className="text-ink-2">
        {t("notEnough", { least, due: exercise.due.shown, active: activeDays, days })}
      </p>
    );
  }
  return (
    <p className="text-pretty text-ink-2">
      {t("mean", { count: exercise.meanOf })}{" "}
      {t("sessions", { done: exercise.done.shown, due: exercise.due.shown })}{" "}
      {exercise.provisional ? (
        <strong className="font-semibold text-ink">{t("provisional", { count: exercise.stillOpen })}</strong>
      ) : (
        t("settled")
      )}
    </p>
  );
}

/** The times of the day that stay open most often. */
export function Gaps({ why, names }: { why: Why; names: NamedPrescription[] }) {
  const t = useTranslations("why");
  const nameOf = usePrescriptionName();
  const found = gaps(why);
  if (found.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 font-semibold">{t("gap")}</h3>
      <ul className="flex flex-col gap-1">
        {found.map(({ prescriptionId, slot, missing, of }) => (
          <li
            key={`${prescriptionId} ${slot}`}
            className="grid grid-cols-[1fr_110px_auto] items-center gap-3 text-ink-2"
          >
            <span className="truncate">
              {t("gapRow", { name: nameOf(names.find((n) => n.prescription.id === prescriptionId)), slot })}
            </span>
            <span className="h-1.5 rounded-full bg-line" aria-hidden="true">
              <span
                className="block h-full rounded-full bg-ink-3"
                style={{ inlineSize: `${(100 * missing) / of}%` }}
              />
            </span>
            <span className="whitespace-nowrap text-end">{t("gapCount", { missing, of })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Change({ change, names }: { change: PastChange; names: NamedPrescription[] }) {
  const t = useTranslations("why.change");
  const nameOf = usePrescriptionName();
  const format = useFormatter();
  const day = (date: string) => format.dateTime(dayAsDate(date), "dayMonth");
  const span = { from: day(change.from), to: day(addDays(change.to, -1)) };
  if (change.type === "excuse") return t("excuse", { ...span, reason: change.reason });
  if (change.type === "late-lock") return t("late-lock", span);
  if (change.type === "late-hold") {
    const held = names.find((n) => n.prescription.id === change.prescriptionId);
    return t("late-hold", { ...span, name: held ? nameOf(held) : "none" });
  }
  if (change.type === "late-swap") return t("late-swap", { ...span, plan: change.plan });
  return t("zone-correction", { ...span, zone: change.zone, before: change.before });
}

/** An excuse, a late lock, hold or swap, a corrected zone: nothing else changes what a past day expected. */
export function Changes({ why, names }: { why: Why; names: NamedPrescription[] }) {
  const t = useTranslations("why");
  if (why.changes.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 font-semibold">{t("changes")}</h3>
      <ul className="list-disc ps-5 text-ink-2">
        {why.changes.map((change) => (
          <li key={JSON.stringify(change)}>
            <Change change={change} names={names} />
          </li>
        ))}
      </ul>
    </section>
  );
}
