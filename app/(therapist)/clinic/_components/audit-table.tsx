import { useFormatter, useTranslations } from "next-intl";
import { Fact, Row, Table, TableHead, Td, Th } from "@/app/_ui/table";
import type { AuditRow } from "@/lib/clinics/queries";

/** The first group of an id is enough to tell a few apart; the whole is in the title. */
const short = (id: string) => id.slice(0, 8);
const kinds = ["clinician", "assistant", "owner", "patient", "system", "auth"] as const;

export function AuditTable({ rows, zone }: { rows: readonly AuditRow[]; zone: string }) {
  const t = useTranslations("clinic.audit");
  const format = useFormatter();
  const kindOf = (row: AuditRow) => kinds.find((kind) => kind === row.actorKind);
  return (
    <Table label={t("table")}>
      <colgroup>
        <col className="w-40 max-md:w-28" />
        <col className="w-48 max-md:w-28" />
        <col className="w-52 max-md:w-auto" />
        <col className="w-24 max-md:hidden" />
        <col className="w-auto max-md:hidden" />
      </colgroup>
      <TableHead>
        <Th>{t("when")}</Th>
        <Th>{t("who")}</Th>
        <Th>{t("what")}</Th>
        <Th className="max-md:hidden">{t("patient")}</Th>
        <Th className="max-md:hidden">{t("about")}</Th>
      </TableHead>
      <tbody>
        {rows.map((row) => {
          const kind = kindOf(row);
          const actor = kind ? t(`actor.${kind}`) : row.actorKind;
          return (
            <Row key={row.id}>
              <Td className="text-ink-2">
                <time dateTime={row.at}>
                  {format.dateTime(new Date(row.at), "dayTime", { timeZone: zone })}
                </time>
              </Td>
              <Td>
                <Fact fact={row.by ?? actor} context={row.by ? actor : undefined} />
              </Td>
              <Td className="truncate font-medium">{row.action}</Td>
              <Td className="text-ink-2 max-md:hidden">
                {row.patientId && <span title={row.patientId}>{short(row.patientId)}</span>}
              </Td>
              <Td className="text-ink-2 max-md:hidden">
                <About row={row} />
              </Td>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}

function About({ row }: { row: AuditRow }) {
  const t = useTranslations("clinic.audit");
  const codes = Object.entries(row.codes).map(([key, value]) => `${key} ${String(value)}`);
  const first = row.subjects.slice(0, 3).map(short);
  const more = row.subjects.length - first.length;
  const line = [...codes, ...first, ...(more > 0 ? [t("more", { count: more })] : [])].join(" · ");
  return (
    <Fact fact={<span title={row.subjects.join("\n")}>{line}</span>} context={row.reason ?? undefined} />
  );
}
