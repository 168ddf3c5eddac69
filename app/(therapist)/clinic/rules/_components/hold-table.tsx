import { useTranslations } from "next-intl";
import { Fact, Row, RowHead, Table, TableHead, Td, Th } from "@/app/_ui/table";
import type { HoldRow } from "@/lib/dry-run/summary";

/** On how many days, and of how many patients, each ground stood first in the way. */
export function HoldTable({ rows }: { rows: readonly HoldRow[] }) {
  const t = useTranslations("dryRun");
  const ui = useTranslations("ui");
  const progression = useTranslations("progression");
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="holds" className="grid gap-2">
      <h3 id="holds" className="font-semibold text-md">
        {t("holds")}
      </h3>
      <Table label={t("holds")} className="tabular-nums">
        <colgroup>
          <col />
          <col className="w-32" />
          <col className="w-32" />
        </colgroup>
        <TableHead>
          <Th className="text-start">{t("ground")}</Th>
          <Th num>{t("present")}</Th>
          <Th num>{t("changed")}</Th>
        </TableHead>
        <tbody>
          {rows.map(({ said, days, patients }) => (
            <Row key={said}>
              <RowHead className="py-1.5 text-start font-normal">
                {said === "dismissed" || said === "too-little"
                  ? t(`hold.${said}`)
                  : progression(`ground.${said}`)}
              </RowHead>
              {(["present", "changed"] as const).map((which) => (
                <Td key={which} num>
                  <Fact end fact={days[which]} context={ui("find.count", { count: patients[which] })} />
                </Td>
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
