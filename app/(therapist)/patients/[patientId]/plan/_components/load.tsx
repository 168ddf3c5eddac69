"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/app/_ui/cx";
import { fullDayMinutes } from "@/lib/plans/load";
import type { Phase, Prescription } from "@/lib/plans/schema";
import { TRACKED_TOO_MANY_ABOVE, TRACKED_WARN_ABOVE, trackedCount, trackedLoad } from "@/lib/plans/tracked";
import { useBuilder } from "./builder-context";
import { Taps } from "./taps";

const strong = (chunks: React.ReactNode) => <b className="font-semibold text-ink text-xl">{chunks}</b>;
const tones = { fine: "bg-brand", warn: "bg-part", "too-many": "bg-low" };
/** The bar is full at the length of a long daily programme, in minutes. */
const LONG_DAY = 60;

/** Minutes on a day when everything is due, and how many exercises are tracked, with the limits. */
export function Load() {
  const t = useTranslations("plan.load");
  const { data, shown, exercise } = useBuilder();
  const minutesOf = (entries: readonly Prescription[]) =>
    fullDayMinutes(
      entries.flatMap((prescription) => {
        const known = exercise(prescription);
        return known ? [{ prescription, ...known }] : [];
      }),
    );
  const tracked = trackedCount(
    shown.prescriptions.map((entry) => ({ kind: entry.kind, slug: exercise(entry)?.builtIn ?? null })),
  );
  const state = trackedLoad(tracked);
  const now = minutesOf(shown.prescriptions);
  const { latest } = data;
  const earlier: Phase | undefined = latest?.content.phases.find(
    (p) => p.id === latest.content.currentPhaseId,
  );
  const minutes = Math.round(now.exercise);
  return (
    <section aria-labelledby="plan-load">
      <h2 id="plan-load" className="mb-1.5 font-semibold">
        {t("title")}
      </h2>
      <p className="flex items-baseline text-ink-2">
        <span>{t.rich("minutes", { minutes, b: strong })}</span>
        {latest && earlier && (
          <span className="ms-auto text-ink-3 text-xs">
            {t("was", {
              minutes: Math.round(minutesOf(earlier.prescriptions).exercise),
              number: latest.number,
            })}
          </span>
        )}
      </p>
      <div
        aria-hidden="true"
        className="mt-1.5 h-2 overflow-hidden rounded-full bg-sunken inset-ring inset-ring-line"
      >
        <div
          className="h-full rounded-full bg-brand"
          style={{ inlineSize: `${Math.min(100, (minutes / LONG_DAY) * 100)}%` }}
        />
      </div>
      <p className="mt-1.5 mb-3 text-ink-3 text-xs">{t("rest", { minutes: Math.round(now.rest) })}</p>
      <p className="flex items-baseline text-ink-2">
        <span>{t.rich("tracked", { count: tracked, most: TRACKED_WARN_ABOVE, b: strong })}</span>
        <span aria-hidden="true" className="ms-auto inline-flex gap-[3px]">
          {Array.from({ length: Math.max(TRACKED_TOO_MANY_ABOVE, tracked) }, (_, at) => `pip ${at}`).map(
            (key, at) => (
              <span
                key={key}
                className={cx(
                  "h-2 w-3.5 rounded-xs",
                  at < tracked ? tones[state] : "inset-ring inset-ring-line-strong",
                )}
              />
            ),
          )}
        </span>
      </p>
      <p className={cx("mt-1 text-xs", state === "fine" ? "text-ink-3" : "font-medium text-part-ink")}>
        {t(state, { warn: TRACKED_WARN_ABOVE, most: TRACKED_TOO_MANY_ABOVE })}
      </p>
      <Taps />
    </section>
  );
}
