import { useTranslations } from "next-intl";
import { Row, RowHead, Table, TableHead, Td, Th } from "@/app/_ui/table";
import type { Summary } from "@/lib/dry-run/summary";
import { EVENTS, FOLLOWED_DAYS, LEAST_FOLLOWED } from "@/lib/dry-run/vocabulary";
import { PRESENT_RULES } from "@/lib/plans/progression/rules.data";

/** What happened after proposals of more: counts of how many, and none of so few that chance alone would make them. */
export function FollowedTable({ followed }: Pick<Summary, "followed">) {
  const t = useTranslations("dryRun");
  const title = t("followed", { days: FOLLOWED_DAYS });
  const rows = [
    { name: t("which.changed"), counts: followed.gained },
    { name: t("which.both"), counts: followed.both },
  ];
  return (
    <section aria-labelledby="followed" className="grid gap-2">
      <h3 id="followed" className="font-semibold text-md">
        {title}
      </h3>
      <p className="max-w-[68ch] text-ink-2 text-sm">{t("followedText", { days: FOLLOWED_DAYS })}</p>
      <Table label={title} className="tabular-nums max-md:[&_th]:whitespace-normal!">
        <TableHead>
          <Th className="text-start">{t("said")}</Th>
          <Th num>{t("followedCount")}</Th>
          {EVENTS.map((event) => (
            <Th key={event} num>
              {t(`event.${event}`, { effort: PRESENT_RULES.hardEffort })}
            </Th>
          ))}
        </TableHead>
        <tbody>
          {rows.map(({ name, counts }) => (
            <Row key={name}>
              <RowHead className="text-start font-normal">{name}</RowHead>
              {counts === null ? (
                <Td num colSpan={EVENTS.length + 1} className="text-ink-3">
                  {t("few", { least: LEAST_FOLLOWED })}
                </Td>
              ) : (
                [counts.of, ...EVENTS.map((event) => counts[event])].map((count, at) => (
                  <Td key={at === 0 ? "of" : EVENTS[at - 1]} num>
                    {count}
                  </Td>
                ))
              )}
            </Row>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
