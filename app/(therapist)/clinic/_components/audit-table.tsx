import { useFormatter, useTranslations } from "next-intl";
import { Link } from "@/app/_ui/link";
import { Fact, Row, Table, TableHead, Td, Th } from "@/app/_ui/table";
import type { AuditRow } from "@/lib/audit/queries";
import { REGISTRY } from "@/lib/events/registry";
import type { EventKind } from "@/lib/events/vocabulary";
import { ACTOR_KINDS, useActorName } from "./actor-name";
import { useAuditDetail } from "./audit-detail";
import { useEventWords } from "./event-words";

const isEvent = (kind: string): kind is EventKind => Object.hasOwn(REGISTRY, kind);

type Props = {
  rows: readonly AuditRow[];
  zone: string;
  /** The address of the log of one patient alone. */
  patientHref: (id: string) => string;
};

/** Who did what to whose record, in words. */
export function AuditTable({ rows, zone, patientHref }: Props) {
  const t = useTranslations("clinic.audit");
  const common = useTranslations("common");
  const actorName = useActorName();
  const format = useFormatter();
  const detail = useAuditDetail();
  const words = useEventWords();
  return (
    <Table label={t("table")}>
      <colgroup>
        <col className="w-40 max-md:w-28" />
        <col className="w-48 max-md:w-28" />
        <col className="w-auto" />
        <col className="w-56 max-md:hidden" />
      </colgroup>
      <TableHead>
        <Th>{t("when")}</Th>
        <Th>{t("who")}</Th>
        <Th>{t("what")}</Th>
        <Th className="max-md:hidden">{common("roles.patient")}</Th>
      </TableHead>
      <tbody>
        {rows.map((row) => {
          const kind = ACTOR_KINDS.find((known) => known === row.actorKind);
          const actor = kind ? actorName(kind) : row.actorKind;
          const what = isEvent(row.kind) ? words.event(row.kind, row.count) : row.kind;
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
              <Td>
                <Fact fact={what} context={detail(row)} />
              </Td>
              <Td className="max-md:hidden">
                {row.patient && (
                  <Link href={patientHref(row.patient.id)} className="rounded-sm hover:underline">
                    {row.patient.name ?? t("unnamed", { number: row.patient.id.slice(0, 8) })}
                  </Link>
                )}
              </Td>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
