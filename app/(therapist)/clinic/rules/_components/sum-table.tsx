import { useTranslations } from "next-intl";
import { Row, RowHead, Table, TableHead, Td, Th } from "@/app/_ui/table";
import { type SumRow, WHICH } from "@/lib/dry-run/sums";
import { LEAST_SHOWN } from "@/lib/outcomes/vocabulary";

/** Patients by which rules proposed it of them; a small group is hidden, and what would give it away. */
export function SumTable({ rows }: { rows: readonly SumRow[] }) {
  const t = useTranslations("dryRun");
  const progression = useTranslations("progression");
  const hidden = useTranslations("outcomes")("hidden");
  return (
    <section aria-labelledby="sums" className="grid gap-2">
      <h3 id="sums" className="font-semibold text-md">
        {t("sums")}
      </h3>
      <Table label={t("sums")} className="tabular-nums max-md:[&_th]:whitespace-normal!">
        <TableHead>
          <Th className="w-28 text-start max-md:w-20">{t("said")}</Th>
          {WHICH.map((which) => (
            <Th key={which} num>
              {t(`which.${which}`)}
            </Th>
          ))}
          <Th num>{t("followedCount")}</Th>
        </TableHead>
        <tbody>
          {rows.map(({ said, patients, proposals }) => (
            <Row key={said}>
              <RowHead className="text-start font-normal first-letter:uppercase">
                {progression(`what.${said}`)}
              </RowHead>
              {WHICH.map((which) => (
                <Td key={which} num className={patients[which] === null ? "text-ink-3" : undefined}>
                  {patients[which] === null ? hidden : t("about", { count: patients[which] })}
                </Td>
              ))}
              <Td num className={proposals ? undefined : "text-ink-3"}>
                {proposals ? t("aboutPair", proposals) : hidden}
              </Td>
            </Row>
          ))}
        </tbody>
      </Table>
      <p className="max-w-[75ch] text-ink-2 text-xs">{t("sumText", { least: LEAST_SHOWN })}</p>
    </section>
  );
}
