import { useTranslations } from "next-intl";
import { Row, RowHead, Table, TableHead, Td, Th } from "@/app/_ui/table";
import type { Shown } from "@/lib/outcomes/outcomes";
import { useOutcomeWords } from "./use-outcome-words";

type Props = { title: string; rows: readonly { name: string; shown: Shown }[] };

/** Groups with how many episodes they have and how these changed; what is hidden says so. */
export function OutcomeRows({ title, rows }: Props) {
  const t = useTranslations("outcomes");
  const words = useOutcomeWords();
  return (
    <Table label={title} className="tabular-nums">
      <colgroup>
        <col />
        <col className="w-24" />
        <col className="w-36" />
        <col className="w-36" />
      </colgroup>
      <TableHead>
        <Th>{title}</Th>
        <Th num>{t("episodes")}</Th>
        <Th num>{t("median")}</Th>
        <Th num>{t("half")}</Th>
      </TableHead>
      <tbody>
        {rows.map(({ name, shown }) => (
          <Row key={name}>
            <RowHead className="truncate text-start font-normal">{name}</RowHead>
            {shown ? (
              <>
                <Td num>{shown.count}</Td>
                <Td num className="font-semibold">
                  {shown.spread ? words.change(shown.spread.median) : "–"}
                </Td>
                <Td num>{shown.spread ? words.half(shown.spread) : "–"}</Td>
              </>
            ) : (
              <Td num colSpan={3} className="text-ink-3">
                {t("hidden")}
              </Td>
            )}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
