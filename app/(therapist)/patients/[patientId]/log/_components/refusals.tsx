"use client";

import { CircleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { Banner } from "@/app/_ui/banner";
import type { NamedRow } from "./named-row";
import type { Refused } from "./use-entry";

const REASONS = [
  "in-future",
  "window-closed",
  "not-assigned-yet",
  "no-such-day",
  "unknown-prescription",
  "wrong-kind",
  "side-missing",
  "too-many",
  "conflict",
] as const;

/** A refusal's key of `patient.log.refusal`. */
export const refusalKey = (error: string) => REASONS.find((known) => known === error) ?? "other";

/** What was not taken and why; its cells keep what was typed. */
export function Refusals({ refused, rows }: { refused: readonly Refused[]; rows: readonly NamedRow[] }) {
  const t = useTranslations("patient.log");
  const format = useFormatter();
  if (refused.length === 0) return null;
  const lines = refused.map(({ item, error }) =>
    t("refused", {
      name: rows.find((row) => row.prescriptionId === item.prescriptionId)?.name ?? "",
      date: format.dateTime(dayAsDate(item.localDate), "day"),
      reason: t(`refusal.${refusalKey(error)}`),
    }),
  );
  return (
    <div role="alert" className="px-4 py-3">
      <Banner tone="part" icon={<CircleAlert />} title={t("refusedTitle", { count: refused.length })}>
        {[...new Set(lines)].join("; ")}
      </Banner>
    </div>
  );
}
