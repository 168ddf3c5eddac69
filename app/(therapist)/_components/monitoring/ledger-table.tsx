import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Table, TableHead, Th } from "@/app/_ui/table";

/** The table that ledgers stand in. */
export function LedgerTable({ label, children }: { label: string; children: ReactNode }) {
  const t = useTranslations("monitoring");
  return (
    <Table label={label} className="tabular-nums">
      <colgroup>
        <col className="w-60" />
        <col className="w-44" />
        <col />
      </colgroup>
      <TableHead>
        <Th className="text-start">{t("span")}</Th>
        <Th className="text-start">{t("counted")}</Th>
        <Th className="text-start">{t("conditions")}</Th>
      </TableHead>
      {children}
    </Table>
  );
}
