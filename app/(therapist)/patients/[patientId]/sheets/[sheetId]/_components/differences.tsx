"use client";

import { CircleAlert, Users } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { Banner } from "@/app/_ui/banner";
import { Button } from "@/app/_ui/button";
import type { Written } from "@/lib/sheets/schema";
import type { NamedLine } from "./sheet-line";
import type { SheetState } from "./use-sheet";

const REASONS = [
  "in-future",
  "window-closed",
  "not-assigned-yet",
  "no-such-day",
  "wrong-kind",
  "too-many",
] as const;

/** What somebody else wrote on the same sheet meanwhile, beside what is typed here; and what could not be stored. */
export function Differences({ lines, sheet }: { lines: readonly NamedLine[]; sheet: SheetState }) {
  const t = useTranslations("sheets.conflict");
  const log = useTranslations("patient.log");
  const common = useTranslations("common");
  const format = useFormatter();
  const say = ({ times, pain, amount, load }: Written) =>
    t("said", {
      times,
      pain: pain === null ? "none" : String(pain),
      more: amount !== null || load !== null ? "yes" : "no",
    });
  const placed = sheet.conflicts.flatMap((one) => {
    const line = lines.find(({ prescriptionId }) => prescriptionId === one.prescriptionId);
    const cell = line?.cells.find(({ date }) => date === one.date);
    const date = format.dateTime(dayAsDate(one.date), "day");
    return line && cell
      ? [t("line", { name: line.name, date, theirs: say(one.current), yours: say(sheet.shown(line, cell)) })]
      : [];
  });
  const refused = sheet.refused.map(({ prescriptionId, date, error }) =>
    log("refused", {
      name: lines.find((line) => line.prescriptionId === prescriptionId)?.name ?? "",
      date: format.dateTime(dayAsDate(date), "day"),
      reason: log(`refusal.${REASONS.find((known) => known === error) ?? "other"}`),
    }),
  );
  return (
    <div role="alert" className="contents">
      {placed.length > 0 && (
        <div className="px-4 py-2">
          <Banner
            tone="part"
            icon={<Users />}
            title={t("title", { by: sheet.conflicts[0]?.last?.by ?? "none" })}
            actions={
              <>
                <Button onClick={sheet.takeTheirs}>{t("take")}</Button>
                <Button type="submit" busy={sheet.pending} busyLabel={common("saving")}>
                  {t("keep")}
                </Button>
              </>
            }
          >
            {placed.join("; ")}
          </Banner>
        </div>
      )}
      {refused.length > 0 && (
        <div className="px-4 py-2">
          <Banner tone="part" icon={<CircleAlert />} title={log("refusedTitle", { count: refused.length })}>
            {[...new Set(refused)].join("; ")}
          </Banner>
        </div>
      )}
    </div>
  );
}
