import { useTranslations } from "next-intl";
import { Link } from "@/app/_ui/link";
import type { Desk } from "@/lib/record/desk/queries";
import type { Chart } from "@/lib/record/queries";
import { addDays } from "@/lib/time/calendar-date";
import { wallDate } from "@/lib/time/local-day";
import { VISIT_MINUTES } from "@/lib/visits/vocabulary";
import { Panel } from "../panel";
import { BeginVisit } from "./begin-visit";
import { ReviewDate } from "./review-date";
import { VisitDialog } from "./visit-dialog";
import { VisitRow } from "./visit-row";

const USUAL_TIME = "09:00";
const USUAL_DAYS_AHEAD = 7;

/** When the patient comes and came, with what was written of it, and when the plan is looked at again. */
export function VisitsCard({ chart, desk }: { chart: Chart; desk: Desk }) {
  const t = useTranslations("visits");
  const { id: patientId, allowed, clinicians, episode } = chart;
  const { visits, memberId, zone, now, isClinician } = desk;
  const context = { zone, now, patientId, clinicians, mayEnter: allowed.enter, isClinician };
  const today = wallDate(zone, now);
  const open = episode !== null && episode.endDate === null;
  const isTherapist = clinicians.some(({ id }) => id === memberId);
  const lead = chart.careTeam.find((one) => one.lead)?.memberId;
  const start = {
    memberId: isTherapist ? memberId : (lead ?? ""),
    ...{ date: addDays(today, USUAL_DAYS_AHEAD), time: USUAL_TIME, minutes: VISIT_MINUTES.usual },
    ...{ place: "clinic" as const, link: null },
  };
  const all = [...visits.ahead, ...visits.past];
  return (
    <Panel
      id="visits"
      title={t("title")}
      actions={
        open && (
          <>
            {allowed.prescribe && <BeginVisit patientId={patientId} />}
            {allowed.enter && (
              <VisitDialog patientId={patientId} start={start} today={today} clinicians={clinicians} />
            )}
          </>
        )
      }
    >
      {open && (
        <ReviewDate
          patientId={patientId}
          reviewOn={episode.reviewOn}
          today={chart.today}
          may={allowed.prescribe}
        />
      )}
      {all.length === 0 ? (
        <p className="text-pretty text-ink-3">{t("none")}</p>
      ) : (
        <ul>
          {all.map((visit) => (
            <VisitRow key={visit.id} visit={visit} context={context} />
          ))}
        </ul>
      )}
      {visits.more && (
        <p className="mt-1 text-ink-3 text-xs">
          {t.rich("more", {
            count: visits.past.length,
            link: (words) => (
              <Link href={`/patients/${patientId}/visits`} className="font-medium text-brand">
                {words}
              </Link>
            ),
          })}
        </p>
      )}
    </Panel>
  );
}
