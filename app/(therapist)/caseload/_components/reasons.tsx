import { Feather } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SeverityGlyph } from "@/app/_shared/severity";
import { handlingOf } from "@/lib/caseload/handling/handled";
import type { CaseloadRow } from "@/lib/caseload/queries";
import { type Reason, standing } from "@/lib/caseload/reasons";
import { dayNumber } from "@/lib/time/calendar-date";
import { glyphOf } from "../../_components/reason-glyph";
import { ReasonWords } from "../../_components/reason-words";
import { useLighterSpan } from "../../_components/use-lighter-span";

const NEW_DAYS = 14;

/** What there is to say of somebody no flag is raised for. */
function Quiet({ row }: { row: CaseloadRow }) {
  const t = useTranslations("caseload.row");
  const common = useTranslations("common");
  const day = row.planSince && dayNumber(row.lastDay) - dayNumber(row.planSince) + 2;
  const words = () => {
    if (row.planName === null) return t("noPlanReason");
    if (row.paused) return common("status.paused");
    if (row.inFlare) return <FlareWords row={row} />;
    return day && day <= NEW_DAYS ? t("new", { day: Math.max(1, day) }) : common("nothingOpen");
  };
  return (
    <span className="flex items-center gap-2 text-ink-2">
      <SeverityGlyph severity="note" size={13} decorative />
      {words()}
    </span>
  );
}

/** Since when the lighter plan is on, and its last day. */
function FlareWords({ row: { flareFrom, flareUntil } }: { row: CaseloadRow }) {
  const t = useTranslations("caseload.row");
  const spanOf = useLighterSpan();
  return flareFrom && flareUntil ? spanOf(flareFrom, flareUntil) : t("flare");
}

const LEAST = 2;
const MOST = 3;
/** What is said of the leg itself is not folded away behind another reason. */
const SYMPTOMS: readonly Reason["flag"][] = ["alert", "questions", "rest-pain"];

/** Two, worst first, or three of symptoms; then "+1 more", and how many are quiet. */
export function Reasons({ row }: { row: CaseloadRow }) {
  const t = useTranslations("caseload.row");
  const reasons = standing(row.flags, row.quiet);
  const quiet = row.quiet.length > 0 && t("quiet", { count: row.quiet.length });
  const ended = row.changes.filter(({ change }) => change === "over").length;
  const over = ended > 0 && <Aside>{t("changed.over", { count: ended })}</Aside>;
  if (reasons.length === 0)
    return (
      <span>
        <Quiet row={row} />
        {quiet && <Aside>{quiet}</Aside>}
        {over}
      </span>
    );
  const symptoms = reasons.slice(0, MOST).filter(({ flag }) => SYMPTOMS.includes(flag)).length;
  const shown = reasons.slice(0, Math.max(LEAST, symptoms));
  const folded = reasons.slice(shown.length);
  const more = folded.length;
  const changed = folded.filter((reason) => changeOf(row, reason)).length;
  return (
    <ul className="flex flex-col gap-0.5 py-1">
      {shown.map((reason, index) => (
        <li key={JSON.stringify(reason)} className="flex items-start gap-2 leading-[18px]">
          <span className="mt-[3px]">
            <SeverityGlyph severity={glyphOf(reason)} size={13} />
          </span>
          <span className={reason.severity === "red" ? "font-semibold text-ink" : "text-ink"}>
            <ReasonWords reason={reason} />
            <Changed reason={reason} row={row} />
            <Given reason={reason} row={row} />
            {index === shown.length - 1 && more > 0 && <Aside>{t("more", { count: more, changed })}</Aside>}
            {index === shown.length - 1 && quiet && <Aside>{quiet}</Aside>}
          </span>
        </li>
      ))}
      {over && <li className="ps-5.5">{over}</li>}
      {row.inFlare && (
        <li className="flex items-start gap-2 text-nerve-ink leading-[18px]">
          <Feather aria-hidden="true" className="mt-[3px] size-[13px]" />
          <FlareWords row={row} />
        </li>
      )}
    </ul>
  );
}

const Aside = ({ children }: { children: ReactNode }) => (
  <span className="ms-2 font-normal text-ink-3 text-xs in-aria-selected:text-ink-2">{children}</span>
);

/** That a reason is new since yesterday, or worse. */
function Changed({ reason, row }: { reason: Reason; row: CaseloadRow }) {
  const t = useTranslations("caseload.row.changed");
  const change = changeOf(row, reason);
  return change && <Aside>{t(change)}</Aside>;
}

function changeOf({ changes }: CaseloadRow, reason: Reason): "new" | "worse" | null {
  const change = changes.find(({ flag }) => flag === reason.flag)?.change;
  return change === undefined || change === "over" ? null : change;
}

/** Who is to see to a reason. */
function Given({ reason, row }: { reason: Reason; row: CaseloadRow }) {
  const t = useTranslations("caseload.row");
  const name = handlingOf(row.handled, reason.flag)?.assignee;
  return name && <Aside>{t("given", { name })}</Aside>;
}
