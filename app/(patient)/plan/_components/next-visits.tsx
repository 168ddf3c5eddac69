import { CalendarClock, Video } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Card, CardRow } from "@/app/_ui/card";
import type { NextVisit } from "@/lib/visits/queries";

/**
 * When the patient is to come next, and to whom. What takes place in the clinic or at home goes by the clinic's clock, a call
 * by that of the patient.
 */
export function NextVisits({ visits, zone }: { visits: readonly NextVisit[]; zone: string }) {
  const t = useTranslations("patientPlan.visits");
  const format = useFormatter();
  if (visits.length === 0) return null;
  return (
    <section aria-labelledby="visits">
      <h2 id="visits" className="mb-2 font-[640] text-xl">
        {t("title", { count: visits.length })}
      </h2>
      <Card padded={false}>
        {visits.map(({ startsAt, minutes, place, link, member, clinicZone }) => {
          const timeZone = place === "video" || place === "phone" ? zone : clinicZone;
          const at = new Date(startsAt);
          return (
            <CardRow key={startsAt}>
              <CalendarClock aria-hidden="true" className="size-6 flex-none text-brand" />
              <span className="grid min-w-0 flex-1">
                <span className="font-[620] text-lg">
                  {format.dateTime(at, "dayLong", { timeZone })}, {format.dateTime(at, "time", { timeZone })}
                </span>
                <span className="text-pretty text-ink-2">
                  {t(`about.${place}`, { minutes, name: member ?? "none" })}
                </span>
              </span>
              {link && (
                <a
                  href={link}
                  target="_blank"
                  rel="noreferrer"
                  className="inline-flex min-h-12 items-center gap-2 font-[620] text-brand print:hidden"
                >
                  <Video aria-hidden="true" className="size-6" />
                  {t("join")}
                </a>
              )}
            </CardRow>
          );
        })}
      </Card>
    </section>
  );
}
