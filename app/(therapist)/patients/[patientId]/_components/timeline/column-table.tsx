import { useTranslations } from "next-intl";
import { Sideways } from "@/app/_ui/sideways";
import { Table, TableHead, Td, Th } from "@/app/_ui/table";
import type { Timeline } from "@/lib/record/timeline/queries";
import type { TimelineWords } from "./use-timeline-words";

/** The timeline in words and numbers, the latest first. */
export function ColumnTable({ timeline, words }: { timeline: Timeline; words: TimelineWords }) {
  const t = useTranslations("timeline");
  const common = useTranslations("common");
  const columns = Array.from({ length: timeline.axis.columns }, (_, column) => ({
    label: words.label(column),
    cells: words.cells(column),
  })).reverse();
  return (
    <Sideways label={t("tableRegion")}>
      <Table label={t("title")} className="w-max min-w-full table-auto!">
        <TableHead>
          <Th className="text-start">{common("date.day")}</Th>
          {columns[0]?.cells.map(({ name }) => (
            <Th key={name} className="whitespace-normal! text-start leading-tight">
              {name}
            </Th>
          ))}
        </TableHead>
        <tbody>
          {columns.map(({ label, cells }) => (
            <tr key={label} className="h-7 [&>*]:border-line [&>*]:border-b">
              <th
                scope="row"
                className="sticky start-0 whitespace-nowrap bg-surface px-2 ps-4 text-start font-normal"
              >
                {label}
              </th>
              {cells.map(({ name, text, more }) => (
                <Td key={name} className="min-w-16 max-w-100 py-1">
                  {text || <span className="text-ink-3">{common("noValue")}</span>}
                  {more && <span className="block whitespace-nowrap text-ink-3 text-xs">{more}</span>}
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Sideways>
  );
}
