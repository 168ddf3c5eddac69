import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SeverityGlyph } from "@/app/_shared/severity";
import { Sparkline } from "@/app/_shared/sparkline";
import { Link } from "@/app/_ui/link";
import { Fact, Row, RowHead, Td } from "@/app/_ui/table";
import type { CaseloadRow as Line } from "@/lib/caseload/queries";
import { standing } from "@/lib/caseload/reasons";
import type { Column } from "@/lib/caseload/vocabulary";
import { ageOn } from "@/lib/time/age";
import { bandOf } from "../../_components/band-of";
import { LastLog } from "../../_components/last-log";
import { ReasonAction } from "../../_components/reason-action";
import { worstGlyph } from "../../_components/reason-glyph";
import { SelectRow } from "./bulk/select-row";
import { Month } from "./month";
import { Pain } from "./pain";
import { Reasons } from "./reasons";
import { Sessions } from "./sessions";
import { OpenReasons } from "./triage/open-reasons";

const severityOf = (row: Line) => (row.alertRank >= 2 ? "stop" : worstGlyph(standing(row.flags, row.quiet)));

type Props = {
  row: Line;
  /** Of the last body chart; false where the column has no room. */
  furthest: ReactNode;
  today: string;
  zone: string;
  top: boolean;
  whyHref: string;
  reasonsHref: string;
  current: boolean;
  showLead: boolean;
  showSessions: boolean;
  shows: (column: Column) => boolean;
};

export function CaseloadRow({
  row,
  furthest,
  today,
  zone,
  top,
  whyHref,
  reasonsHref,
  current,
  showLead,
  showSessions,
  shows,
}: Props) {
  const t = useTranslations("caseload.row");
  const name = `${row.givenName} ${row.familyName}`;
  const age = ageOn(row.dateOfBirth, today);
  const reasons = standing(row.flags, row.quiet);
  const context =
    row.planName === null
      ? t("noPlan", { age })
      : t("context", { age, plan: row.planName, phase: row.phaseNumber ?? 1 });
  return (
    <Row
      current={current}
      data-patient={row.patientId}
      className="group/row has-[[data-select]:checked]:bg-brand-soft"
    >
      <Td className="w-10 pointer-coarse:w-17">
        <SelectRow id={row.patientId} name={name}>
          <SeverityGlyph severity={severityOf(row)} />
        </SelectRow>
      </Td>
      <RowHead className="text-start">
        <Fact
          strong
          fact={
            <Link href={`/patients/${row.patientId}`} className="hover:underline" data-open="">
              {name}
            </Link>
          }
          context={row.stale ? `${t("outOfDate")} · ${context}` : context}
        />
      </RowHead>
      {shows("month") && <Month row={row} name={name} href={whyHref} />}
      {shows("weeks") && (
        <Td className="max-lg:hidden">
          <Sparkline values={row.trend} band={bandOf(row.band)} provisional={row.provisional} />
        </Td>
      )}
      {showSessions && (
        <Td num className="max-xl:hidden">
          <Sessions row={row} />
        </Td>
      )}
      {shows("last-log") && (
        <Td className="max-lg:hidden">
          <LastLog at={row.lastLogAt} zone={zone} today={today} />
        </Td>
      )}
      {shows("pain") && (
        <Td num>
          <Pain row={row} />
        </Td>
      )}
      {furthest && <Td className="max-xl:hidden">{furthest}</Td>}
      {showLead && <Td className="max-xl:hidden">{row.lead}</Td>}
      <Td>
        <Reasons row={row} />
      </Td>
      <Td num>
        <span className="flex items-center justify-end gap-1">
          {row.flags.length > 0 && <OpenReasons href={reasonsHref} name={name} />}
          <ReasonAction
            reason={reasons[0] ?? null}
            hasPlan={row.planName !== null}
            patientId={row.patientId}
            phone={row.phone}
            filled={top}
            name={name}
          />
        </span>
      </Td>
    </Row>
  );
}
