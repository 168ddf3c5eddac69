import { useTranslations } from "next-intl";
import { Fact, Row, RowHead, Table, TableHead, Td, Th } from "@/app/_ui/table";
import { CHANGES, type ProposalRow } from "@/lib/dry-run/summary";

/** Each kind of proposal under both sets of numbers, and how they meet. */
export function ProposalTable({ rows }: { rows: readonly ProposalRow[] }) {
  const t = useTranslations("dryRun");
  const ui = useTranslations("ui");
  const progression = useTranslations("progression");
  return (
    <section aria-labelledby="proposals" className="grid min-w-0 gap-2">
      <h3 id="proposals" className="font-semibold text-md">
        {t("proposals")}
      </h3>
      <div className="overflow-x-auto">
        <Table label={t("proposals")} className="min-w-[46rem] tabular-nums">
          <TableHead>
            <Th className="w-28 text-start">{t("said")}</Th>
            <Th num>{t("present")}</Th>
            <Th num>{t("changed")}</Th>
            {CHANGES.map((change) => (
              <Th key={change} num>
                {t(`change.${change}`)}
              </Th>
            ))}
          </TableHead>
          <tbody>
            {rows.map(({ said, proposals, patients, changes }) => (
              <Row key={said}>
                <RowHead className="text-start font-normal first-letter:uppercase">
                  {progression(`what.${said}`)}
                </RowHead>
                {(["present", "changed"] as const).map((which) => (
                  <Td key={which} num>
                    <Fact
                      end
                      strong
                      fact={proposals[which]}
                      context={ui("find.count", { count: patients[which] })}
                    />
                  </Td>
                ))}
                {CHANGES.map((change) => (
                  <Td key={change} num>
                    {changes[change]}
                  </Td>
                ))}
              </Row>
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  );
}
