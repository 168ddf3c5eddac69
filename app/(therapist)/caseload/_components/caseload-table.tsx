import { useTranslations } from "next-intl";
import { type CSSProperties, Fragment } from "react";
import { GroupRow, Table } from "@/app/_ui/table";
import type { Reach } from "@/lib/body-charts/queries";
import type { CaseloadCounts, CaseloadRow as Line } from "@/lib/caseload/queries";
import { WIDE_COLUMNS, type Widths, widthStyle } from "@/lib/caseload/views/widths";
import type { Column } from "@/lib/caseload/vocabulary";
import type { PatientId } from "@/lib/ids";
import { addressOf, type Chosen } from "./address";
import { CaseloadHead, leastWidths, NOT_ON_TABLET } from "./caseload-head";
import { CaseloadRow } from "./caseload-row";
import { Furthest } from "./furthest";

type Props = {
  rows: Line[];
  reach: ReadonlyMap<PatientId, Reach>;
  counts: CaseloadCounts;
  chosen: Chosen;
  today: string;
  zone: string;
  widths: Widths;
};

/** Of the columns that may be left out, those that every page has. */
const EVERYWHERE = ["month", "pain"] as const;

const NEEDS = ["act", "week", "steady"] as const;

/** Groups only where the order is by need and the counts are the view's. */
export function CaseloadTable({ rows, reach, counts, chosen, today, zone, widths }: Props) {
  const t = useTranslations("caseload");
  const showLead = chosen.therapist !== "me";
  const open = chosen.why ?? chosen.reasons;
  // Beside a panel the reasons need the room.
  const shows = (column: Column) => !chosen.hide?.includes(column);
  const showFurthest = !open && shows("furthest");
  // Beside everybody's leads the reasons need the room as well.
  const showSessions = !open && !showLead && shows("sessions");
  const columns = WIDE_COLUMNS.filter((column) => {
    if (column === "patient") return true;
    if (column === "lead") return showLead;
    if (column === "sessions") return showSessions;
    return column === "furthest" ? showFurthest : shows(column);
  });
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
    <Table
      label={t("table")}
      className="min-w-(--least-phone) md:min-w-(--least-tablet) lg:min-w-(--least) xl:min-w-(--least-wide)"
      style={{ ...widthStyle(widths), ...leastWidths(columns) } as CSSProperties}
    >
      <CaseloadHead
        columns={columns}
        widths={widths}
        ids={rows.map((row) => row.patientId)}
        open={Boolean(open)}
      />
      <tbody>
        {groups.map(({ need, rows: lines }) => (
          <Fragment key={need ?? "all"}>
            {need && (
              <GroupRow
                span={4 + EVERYWHERE.filter(shows).length}
                deskSpan={NOT_ON_TABLET.filter(shows).length}
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
                shows={shows}
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
