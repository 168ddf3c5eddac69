import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import type { SeenDay } from "@/lib/audit/own/by-day";

const ROLES = { clinician: "therapist", assistant: "assistant", owner: "owner" } as const;

/** A card a day: each person with their role, and what they did. */
export function SeenDays({ days }: { days: readonly SeenDay[] }) {
  const t = useTranslations("seen");
  const roles = useTranslations("common.roles");
  const format = useFormatter();
  return (
    <div className="grid gap-6">
      {days.map(({ date, people }) => (
        <section key={date} aria-labelledby={`day-${date}`} className="grid gap-2">
          <h2 id={`day-${date}`} className="font-[620] text-lg">
            {format.dateTime(dayAsDate(date), "dayYear")}
          </h2>
          <ul className="overflow-hidden rounded-xl bg-surface shadow-1 ring ring-line dark:ring-0">
            {people.map(({ id, name, role, acts }) => (
              <li key={id} className="min-h-14 border-line px-4 py-3 not-first:border-t">
                <p className="font-[620] wrap-anywhere">{t("who", { name, role: roles(ROLES[role]) })}</p>
                {acts.map((act) => (
                  <p key={act} className="text-pretty text-ink-2">
                    {t(`act.${act}`)}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
