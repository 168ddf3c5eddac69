"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/app/_ui/cx";
import { TAPS_WARN_ABOVE, tapsADay } from "@/lib/today/taps";
import { useBuilder } from "./builder-context";

const strong = (chunks: React.ReactNode) => <b className="font-semibold text-ink text-xl">{chunks}</b>;

/** How many answers the phone asks for on a full day of this phase, the check-ins among them. */
export function Taps() {
  const t = useTranslations("plan.load");
  const { shown, exercise } = useBuilder();
  const { plan, checkins } = tapsADay(
    shown.prescriptions.map((prescription) => ({
      prescription,
      slug: exercise(prescription)?.builtIn ?? null,
    })),
  );
  const many = plan + checkins > TAPS_WARN_ABOVE;
  return (
    <>
      <p className="mt-3 text-ink-2">{t.rich("taps", { count: plan + checkins, b: strong })}</p>
      <p className={cx("mt-1 text-xs", many ? "font-medium text-part-ink" : "text-ink-3")}>
        {t("tapsOf", { plan, checkins })} {many && t("tapsMany", { most: TAPS_WARN_ABOVE })}
      </p>
    </>
  );
}
