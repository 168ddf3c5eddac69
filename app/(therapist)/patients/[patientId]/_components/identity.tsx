import { useFormatter, useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import { Avatar } from "@/app/_ui/avatar";
import { Chip } from "@/app/_ui/chip";
import type { Details } from "@/lib/patients/correct/changes";
import type { Chart } from "@/lib/record/queries";
import { ageOn } from "@/lib/time/age";
import { dayNumber } from "@/lib/time/calendar-date";
import { isCaution } from "./cautions";
import { ListWalk } from "./list-walk";
import { PageActions } from "./page-actions";
import { StandingReasons } from "./standing-reasons";

/** What "Correct details" begins with. */
const detailsOf = (chart: Chart): Details => ({
  givenName: chart.givenName,
  familyName: chart.familyName,
  dateOfBirth: chart.dateOfBirth,
  phone: chart.phone,
  pronouns: chart.pronouns,
  side: chart.episode?.endDate === null ? chart.episode.side : null,
  lead: chart.careTeam.find((member) => member.lead)?.memberId ?? null,
});

/** "Left leg · day 78 · Hanna Lindqvist". */
function Context({ chart }: { chart: Chart }) {
  const t = useTranslations("patient");
  const common = useTranslations("common");
  const format = useFormatter();
  const { episode, careTeam, today } = chart;
  if (!episode) return null;
  const day = dayNumber(today) - dayNumber(episode.startDate) + 1;
  const parts = [
    common(`leg.${episode.side}`),
    chart.diedOn && t("died", { date: format.dateTime(dayAsDate(chart.diedOn), "date") }),
    chart.enteredInErrorAt && t("inError"),
    chart.withdrewAt &&
      t("withdrew", { date: format.dateTime(new Date(chart.withdrewAt), "date", { timeZone: chart.zone }) }),
    chart.mergedInto && t("mergedShort"),
    episode.endDate
      ? t("discharged", { date: format.dateTime(dayAsDate(episode.endDate), "date") })
      : t("day", { day }),
    careTeam[0]?.name ?? t("noLead"),
    !chart.hasSignIn && t("paper"),
  ];
  return <p className="text-ink-2">{parts.filter(Boolean).join(" · ")}</p>;
}

function Conditions({ chart }: { chart: Chart }) {
  const t = useTranslations("patient.standing");
  const caution = useTranslations("kinds.caution");
  if (chart.conditions.length === 0) return null;
  return (
    <ul aria-label={t("conditions")} className="flex flex-wrap gap-1.5">
      {chart.conditions.map(({ id, code }) => (
        <li key={id}>
          <Chip tone="line">{isCaution(code) ? caution(code) : code}</Chip>
        </li>
      ))}
    </ul>
  );
}

/** Who the patient is, why they stand on the caseload, and what can be done. */
export function Identity({ chart, proposed, gap }: ComponentProps<typeof StandingReasons>) {
  const name = `${chart.givenName} ${chart.familyName}`;
  const about = [String(ageOn(chart.dateOfBirth, chart.today)), chart.pronouns].filter(Boolean).join(", ");
  const pause = chart.spans.find((s) => s.type === "pause" && s.from <= chart.today && chart.today < s.to);
  return (
    <header className="flex flex-col gap-2 pt-2.5">
      <div className="flex min-h-8 flex-wrap items-center gap-2">
        <ListWalk patientId={chart.id} />
        <PageActions
          patientId={chart.id}
          name={name}
          today={chart.today}
          mayPrescribe={chart.allowed.prescribe}
          mayEnter={chart.allowed.enter}
          hasPlan={chart.version !== null || chart.upcoming !== null}
          hasSignIn={chart.hasSignIn}
          open={chart.episode !== null && chart.episode.endDate === null}
          died={chart.diedOn !== null}
          inError={chart.enteredInErrorAt !== null}
          merged={chart.mergedInto !== null}
          mayUndoMerge={chart.allowed.undoMerge}
          mayUndoDischarge={chart.mayUndoDischarge}
          mayStart={chart.mayStart}
          details={detailsOf(chart)}
          lastSide={chart.episode?.side ?? "left"}
          clinicians={chart.clinicians}
          pauseId={pause?.id ?? null}
        />
      </div>
      <div className="grid grid-cols-[minmax(0,30rem)_minmax(0,1fr)] items-start gap-x-6 gap-y-3 max-lg:grid-cols-1">
        <div className="flex items-center gap-3.5">
          <Avatar name={name} size="lg" />
          <div className="min-w-0">
            <h1 className="flex flex-wrap items-baseline gap-x-2.5 font-semibold text-2xl tracking-[-.015em]">
              {name}
              <span className="font-normal text-ink-3 text-md tracking-normal">{about}</span>
            </h1>
            <Context chart={chart} />
          </div>
        </div>
        <div className="flex flex-col gap-2">
          <StandingReasons chart={chart} proposed={proposed} gap={gap} />
          <Conditions chart={chart} />
        </div>
      </div>
    </header>
  );
}
