import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { SeverityGlyph } from "@/app/_shared/severity";
import type { Glance } from "@/lib/caseload/glance/mutations";
import type { GlanceStanding } from "@/lib/caseload/glance/queries";
import { standing } from "@/lib/caseload/reasons";
import { ageOn } from "@/lib/time/age";
import { dayNumber } from "@/lib/time/calendar-date";
import { glyphOf } from "../reason-glyph";
import { ReasonWords } from "../reason-words";
import { GlanceFigures, GlanceLine as Line } from "./glance-figures";
import { nameOf } from "./use-palette-items";

const MOST_REASONS = 4;
/** Ways that need a number. */
const BY_NUMBER: readonly string[] = ["phone", "text-message"];

/** "58 · Left leg · day 78 · Hanna Lindqvist". */
function Who({ glance }: { glance: Glance }) {
  const t = useTranslations("patient");
  const common = useTranslations("common");
  const format = useFormatter();
  const { side, since, until, today } = glance;
  const parts = [
    String(ageOn(glance.dateOfBirth, today)),
    side && common(`leg.${side}`),
    since && !until && t("day", { day: dayNumber(today) - dayNumber(since) + 1 }),
    until && t("discharged", { date: format.dateTime(dayAsDate(until), "date") }),
    glance.lead ?? t("noLead"),
  ];
  return <p className="text-ink-2">{parts.filter(Boolean).join(" · ")}</p>;
}

function Reasons({ flags, quiet }: GlanceStanding) {
  const t = useTranslations("caseload.row");
  const common = useTranslations("common");
  const reasons = standing(flags, quiet);
  const more = reasons.length - MOST_REASONS;
  if (reasons.length === 0) return <p className="text-ink-2">{common("nothingOpen")}</p>;
  return (
    <ul className="flex flex-col gap-1">
      {reasons.slice(0, MOST_REASONS).map((reason) => (
        <li key={reason.flag} className="flex items-start gap-2 leading-[18px]">
          <span className="mt-[3px]">
            <SeverityGlyph severity={glyphOf(reason)} size={13} />
          </span>
          <span className={reason.severity === "red" ? "font-semibold" : undefined}>
            <ReasonWords reason={reason} />
          </span>
        </li>
      ))}
      {more > 0 && <li className="ps-5.5 text-ink-3 text-xs">{t("more", { count: more, changed: 0 })}</li>}
    </ul>
  );
}

type PaneProps = { glance: Glance | "failed" | null; reading: boolean };

/** How whoever the highlight is on stands, before anything is opened; says so where nobody is, or they are not read yet. */
export function GlancePane({ glance, reading }: PaneProps) {
  const t = useTranslations("palette.glance");
  const caseload = useTranslations("caseload.row");
  const patient = useTranslations("patient");
  const format = useFormatter();
  const frame = "min-h-80 border-line border-s px-4 pt-3 pb-4 max-lg:hidden";
  if (glance === "failed") return <p className={`${frame} text-ink-3`}>{t("failed")}</p>;
  if (!glance) return <p className={`${frame} text-ink-3`}>{t(reading ? "reading" : "nobody")}</p>;
  const { standing: stands, nextVisit, zone, phone, contactBy } = glance;
  const name = nameOf(glance);
  return (
    <aside aria-label={t("label", { name })} className={`${frame} flex flex-col gap-3`}>
      <header>
        <h2 className="font-semibold text-md">{name}</h2>
        <Who glance={glance} />
      </header>
      {stands ? (
        <>
          {stands.stale && <p className="text-ink-3 text-xs">{caseload("outOfDate")}</p>}
          <Reasons {...stands} />
          <GlanceFigures glance={glance} standing={stands} />
        </>
      ) : (
        <p className="text-ink-2">{t("noEpisode")}</p>
      )}
      <dl>
        {nextVisit && (
          <Line name={t("nextVisit")}>
            {format.dateTime(new Date(nextVisit), "dayTime", { timeZone: zone })}
          </Line>
        )}
        <Line name={t("reach")}>
          {phone ?? t("noPhone")}
          {contactBy && (phone !== null || !BY_NUMBER.includes(contactBy)) && (
            <span className="block text-ink-2">{patient(`background.contactWay.${contactBy}`)}</span>
          )}
        </Line>
      </dl>
    </aside>
  );
}
