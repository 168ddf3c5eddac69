import { FileText, Video } from "lucide-react";
import { useTranslations } from "next-intl";
import { Temporal } from "temporal-polyfill";
import { Link } from "@/app/_ui/link";
import { MarkVisit } from "@/app/(therapist)/_components/visits/mark-visit";
import { VisitStateChip } from "@/app/(therapist)/_components/visits/visit-state";
import { useVisitTime, VisitAbout } from "@/app/(therapist)/_components/visits/visit-when";
import { wallDate } from "@/lib/time/local-day";
import { wallTime } from "@/lib/time/wall-time";
import type { Visit } from "@/lib/visits/queries";
import { isUnmarked, statesFor } from "@/lib/visits/state";
import { VisitDialog } from "./visit-dialog";

export type VisitsContext = {
  patientId: string;
  /** The clinic's clock. */
  zone: string;
  now: Temporal.Instant;
  clinicians: readonly { id: string; name: string }[];
  mayEnter: boolean;
  /** Who may ever write a note. */
  isClinician: boolean;
};

/** One visit of the record: when, where and with whom, what became of it, and its note. */
export function VisitRow({ visit, context }: { visit: Visit; context: VisitsContext }) {
  const t = useTranslations("visits");
  const { patientId, zone, now, clinicians, mayEnter, isClinician } = context;
  const startsAt = Temporal.Instant.from(visit.startsAt);
  const timed = { startsAt, state: visit.state };
  const unmarked = isUnmarked(timed, now);
  const name = useVisitTime(zone)(visit.startsAt);
  const start = {
    ...{ memberId: visit.memberId, minutes: visit.minutes, place: visit.place, link: visit.link },
    ...{ date: wallDate(zone, startsAt), time: wallTime(zone, startsAt) },
  };
  const hasBegun = wallDate(zone, startsAt) <= wallDate(zone, now);
  const noted =
    visit.note !== "none" ||
    (isClinician && hasBegun && visit.state !== "cancelled" && visit.state !== "missed");
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line py-2 not-first:border-t">
      <span className="min-w-0 flex-1 basis-56">
        <span className="font-semibold tabular-nums">{name}</span>
        <span className="block text-pretty text-xs">
          <VisitAbout visit={visit} />
        </span>
      </span>
      <VisitStateChip state={visit.state} unmarked={unmarked} />
      {visit.link && visit.state === "planned" && (
        <a
          href={visit.link}
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1.5 font-medium text-brand"
        >
          <Video aria-hidden="true" className="size-4" />
          {t("join")}
        </a>
      )}
      {noted && (
        <Link
          href={`/patients/${patientId}/visits/${visit.id}`}
          aria-label={t("noteName", { visit: name, state: visit.note })}
          className="inline-flex items-center gap-1.5 font-medium text-brand print:hidden"
        >
          <FileText aria-hidden="true" className="size-4" />
          {t(`note.${visit.note}`)}
        </Link>
      )}
      {mayEnter && (
        <span className="flex items-center print:hidden">
          <MarkVisit
            visit={{ id: visit.id, version: visit.version }}
            name={name}
            may={statesFor(timed, { zone, now })}
            unmarked={unmarked}
          />
          <VisitDialog
            patientId={patientId}
            visit={{ id: visit.id, version: visit.version, member: visit.member }}
            {...{ start, clinicians, name }}
            today={wallDate(zone, now)}
          />
        </span>
      )}
    </li>
  );
}
