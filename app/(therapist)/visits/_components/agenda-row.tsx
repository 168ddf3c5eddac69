import { useFormatter, useTranslations } from "next-intl";
import { Temporal } from "temporal-polyfill";
import { Link } from "@/app/_ui/link";
import { MarkVisit } from "@/app/(therapist)/_components/visits/mark-visit";
import { VisitStateChip } from "@/app/(therapist)/_components/visits/visit-state";
import type { AgendaVisit } from "@/lib/visits/queries";
import { isUnmarked, statesFor } from "@/lib/visits/state";

type Props = {
  visit: AgendaVisit;
  zone: string;
  now: Temporal.Instant;
  /** With the date: in a list of several. */
  dated?: boolean;
  /** Says with whom. */
  named?: boolean;
  /** Who looks writes notes. */
  writes?: boolean;
};

/** One visit of a day: when, who, where, what became of it, and its note. */
export function AgendaRow({ visit, zone, now, dated = false, named = false, writes = true }: Props) {
  const t = useTranslations("visits");
  const format = useFormatter();
  const timed = { startsAt: Temporal.Instant.from(visit.startsAt), state: visit.state };
  const unmarked = isUnmarked(timed, now);
  const when = (as: "time" | "dayTime") => format.dateTime(new Date(visit.startsAt), as, { timeZone: zone });
  const name = `${visit.patient}, ${when("dayTime")}`;
  const begun = timed.startsAt.epochMilliseconds <= now.epochMilliseconds;
  const over = visit.state === "cancelled" || visit.state === "missed";
  const noted = visit.note !== "none" || (writes && begun && !over);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t py-2">
      <span className={`shrink-0 font-semibold tabular-nums ${dated ? "" : "w-12"}`}>
        {when(dated ? "dayTime" : "time")}
      </span>
      <span className="min-w-0 flex-1 basis-44">
        <Link
          href={`/patients/${visit.recordId}`}
          className={`font-semibold hover:underline ${over ? "text-ink-3" : ""}`}
        >
          {visit.patient}
        </Link>
        <span className="block text-ink-3 text-xs">
          {t("about", {
            minutes: visit.minutes,
            place: t(`placeIn.${visit.place}`),
            name: (named && visit.member) || "none",
          })}
        </span>
      </span>
      {!(dated && unmarked) && <VisitStateChip state={visit.state} unmarked={unmarked} />}
      {noted && (
        <Link
          href={`/patients/${visit.recordId}/visits/${visit.id}`}
          aria-label={t("noteName", { visit: name, state: visit.note })}
          className="font-medium text-brand print:hidden"
        >
          {t(`note.${visit.note}`)}
        </Link>
      )}
      <MarkVisit
        visit={{ id: visit.id, version: visit.version }}
        name={name}
        may={statesFor(timed, { zone, now })}
        unmarked={unmarked}
      />
    </li>
  );
}
