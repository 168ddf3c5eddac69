"use client";

import { useTranslations } from "next-intl";
import { prescriptionParts, type SayKind, sayDose } from "@/lib/plans/dose-words";
import type { Prescription } from "@/lib/plans/schema";
import { namedKind } from "@/lib/plans/vocabulary";
import { useBuilder } from "./builder-context";

type Before = Prescription | "new" | undefined;

const same = (a: unknown, b: unknown) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}

/** What the latest version says of this row: nothing (added), something else (changed), or the same. */
export const useRowChange = (entry: Prescription, before: Before) => ({
  added: before === "new",
  changed: before !== undefined && before !== "new" && !same(before, entry),
});

/** The line below the name: as before, or what it was, or its kind. */
export function RowContext({ entry, before }: { entry: Prescription; before: Before }) {
  const t = useTranslations("plan.row");
  const kinds = useTranslations("kinds");
  const { data } = useBuilder();
  const { changed } = useRowChange(entry, before);
  const say: SayKind = (key, values) => kinds(key, values);
  const words =
    before === undefined || before === "new"
      ? kinds(`kind.${namedKind(entry)}`)
      : changed
        ? t("was", { dose: sayDose(say, prescriptionParts(before)) || kinds(`kind.${namedKind(entry)}`) })
        : t("asIn", { number: data.latest?.number ?? 0 });
  return <span className="block truncate text-ink-3 text-xs">{words}</span>;
}
