import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { GroupRow, Table, TableHead, Th } from "@/app/_ui/table";
import type { Reach } from "@/lib/body-charts/queries";
import type { CaseloadCounts, CaseloadRow as Line } from "@/lib/caseload/queries";
import type { PatientId } from "@/lib/ids";
import { addressOf, type Chosen } from "./address";
import { SelectAll } from "./bulk/select-row";
import { CaseloadRow } from "./caseload-row";
import { Furthest } from "./furthest";

type Props = {
  rows: Line[];
  reach: ReadonlyMap<PatientId, Reach>;
  counts: CaseloadCounts;
  chosen: Chosen;
  today: string;
  zone: string;
};

const NEEDS = ["act", "week", "steady"] as const;

/** Groups only where the order is by need and the counts are the view's. */
export function CaseloadTable({ rows, reach, counts, chosen, today, zone }: Props) {
  const t = useTranslations("caseload");
  const common = useTranslations("common");
  const showLead = chosen.therapist !== "me";
  const open = chosen.why ?? chosen.reasons;
  // Beside a panel the reasons need the room.
  const showFurthest = !open;
  // Beside everybody's leads the reasons need the room as well.
  const showSessions = !open && !showLead;
  const grouped = chosen.sort === "need";
  const counted =
    chosen.view === "open" &&
    !chosen.phase &&
    !chosen.flag &&
    !chosen.band &&
    !chosen.handled &&
    !chosen.since;
  const groups = grouped
    ? NEEDS.map((need) => ({ need, rows: rows.filter((row) => row.need === need) })).filter(
        (g) => g.rows.length > 0,
      )
    : [{ need: null, rows }];
  const first = rows[0]?.patientId;
  return (
    <Table label={t("table")} className="min-w-290">
      <colgroup>
        <col className="w-10 pointer-coarse:w-17" />
        <col className={open ? "w-[17%]" : "w-[18%]"} />
        <col className="w-37" />
        <col className="w-23" />
        {showSessions && <col className="w-24 max-xl:hidden" />}
        <col className="w-23" />
        <col className="w-14" />
        {showFurthest && <col className="w-39 max-xl:hidden" />}
        {showLead && <col className="w-32 max-xl:hidden" />}
        <col />
        <col className={open ? "w-34" : "w-37"} />
      </colgroup>
      <TableHead>
        <Th>
          <span className="sr-only">{t("head.severity")}</span>
          <SelectAll all={rows.map((row) => row.patientId)} />
        </Th>
        <Th className="text-start">{t("head.patient")}</Th>
        <Th num title={t("head.monthLong")}>
          {common("days.28")}
        </Th>
        <Th className="text-start">{t("head.weeks")}</Th>
        {showSessions && (
          <Th num className="max-xl:hidden" title={t("head.sessionsLong")}>
            {common("sessions")}
          </Th>
        )}
        <Th className="text-start">{common("lastLog")}</Th>
        <Th num title={t("head.painLong")}>
          {common("pain")}
        </Th>
        {showFurthest && (
          <Th className="text-start max-xl:hidden" title={t("head.furthestLong")}>
            {t("head.furthest")}
          </Th>
        )}
        {showLead && <Th className="text-start max-xl:hidden">{common("roles.therapist")}</Th>}
        <Th className="text-start">{t("head.why")}</Th>
        <Th>
          <span className="sr-only">{t("head.action")}</span>
        </Th>
      </TableHead>
      <tbody>
        {groups.map(({ need, rows: lines }) => (
          <Fragment key={need ?? "all"}>
            {need && (
              <GroupRow
                span={8}
                wideSpan={Number(showLead) + Number(showFurthest) + Number(showSessions)}
                name={t(`groups.${need}`)}
                text={t(`groups.${need}Text`)}
                count={counted ? counts[need] : undefined}
              />
            )}
            {lines.map((row) => (
              <CaseloadRow
                key={row.patientId}
                row={row}
                furthest={showFurthest && <Furthest reach={reach.get(row.patientId) ?? null} />}
                today={today}
                zone={zone}
                top={row.patientId === first && row.need === "act"}
                current={row.patientId === open}
                showLead={showLead}
                showSessions={showSessions}
                reasonsHref={addressOf(chosen, {
                  reasons: chosen.reasons === row.patientId ? undefined : row.patientId,
                })}
                whyHref={addressOf(chosen, { why: chosen.why === row.patientId ? undefined : row.patientId })}
              />
            ))}
          </Fragment>
        ))}
      </tbody>
    </Table>
  );
}
