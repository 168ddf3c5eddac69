import { useTranslations } from "next-intl";
import { cx } from "@/app/_ui/cx";
import { TableHead, Th } from "@/app/_ui/table";
import { type WideColumn, type Widths, widthBounds } from "@/lib/caseload/views/widths";
import { SelectAll } from "./bulk/select-row";
import { WidthSeparator } from "./views/width-separator";

/** Columns that a narrow page is without. */
const WIDE_ALONE: readonly WideColumn[] = ["sessions", "furthest", "lead"];
/** Columns that a tablet is without besides. */
export const NOT_ON_TABLET = ["weeks", "last-log"] as const satisfies readonly WideColumn[];
const isOffTablet = (column: WideColumn) => NOT_ON_TABLET.some((one) => one === column);
const NUMBERS: readonly WideColumn[] = ["month", "sessions", "pain"];

const widthOf = (column: WideColumn): string => `var(--w-${column}, ${widthBounds(column).usual}px)`;

/** So that the reasons keep their room beside columns that were made wider: what the table needs at least. */
export function leastWidths(columns: readonly WideColumn[]) {
  const sum = (some: readonly WideColumn[], reasons = "27rem") =>
    `calc(${[reasons, ...some.map(widthOf)].join(" + ")})`;
  const narrow = columns.filter((column) => !WIDE_ALONE.includes(column));
  const tablet = narrow.filter((column) => !isOffTablet(column));
  return {
    // A phone's page scrolls within its frame whatever is left out: there the reasons keep their room.
    ...{ "--least-phone": sum(tablet), "--least-tablet": sum(tablet, "23rem") },
    ...{ "--least": sum(narrow), "--least-wide": sum(columns) },
  };
}

type Props = {
  columns: readonly WideColumn[];
  widths: Widths;
  /** The patients of the page. */
  ids: readonly string[];
  /** A panel is open beside the table. */
  open: boolean;
};

/** The columns of the caseload, each with an edge to make it wider or narrower. */
export function CaseloadHead({ columns, widths, ids, open }: Props) {
  const t = useTranslations("caseload.head");
  const common = useTranslations("common");
  const heads: Record<WideColumn, { name: string; title?: string }> = {
    patient: { name: t("patient") },
    month: { name: common("days.28"), title: t("monthLong") },
    weeks: { name: t("weeks") },
    sessions: { name: common("sessions"), title: t("sessionsLong") },
    "last-log": { name: common("lastLog") },
    pain: { name: common("pain"), title: t("painLong") },
    furthest: { name: t("furthest"), title: t("furthestLong") },
    lead: { name: common("roles.therapist") },
  };
  const narrowed = (column: WideColumn) =>
    (WIDE_ALONE.includes(column) && "max-xl:hidden") || (isOffTablet(column) && "max-lg:hidden");
  return (
    <>
      <colgroup>
        <col className="w-10 pointer-coarse:w-17" />
        {columns.map((column) => (
          <col key={column} className={cx(narrowed(column))} style={{ width: widthOf(column) }} />
        ))}
        <col />
        <col className={open ? "w-34" : "w-37"} />
      </colgroup>
      <TableHead>
        <Th>
          <span className="sr-only">{t("severity")}</span>
          <SelectAll all={ids} />
        </Th>
        {columns.map((column) => {
          const { name, title } = heads[column];
          const isNumber = NUMBERS.includes(column);
          return (
            <Th
              key={column}
              num={isNumber}
              title={title}
              className={cx("relative", !isNumber && "text-start", narrowed(column))}
            >
              <span className="block truncate">{name}</span>
              <WidthSeparator column={column} name={name} width={widths[column]} />
            </Th>
          );
        })}
        <Th className="text-start">{t("why")}</Th>
        <Th>
          <span className="sr-only">{t("action")}</span>
        </Th>
      </TableHead>
    </>
  );
}
