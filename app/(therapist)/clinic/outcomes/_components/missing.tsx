import { useTranslations } from "next-intl";
import type { Outcomes } from "@/lib/outcomes/outcomes";

/** How many episodes are in no group, and why. */
export function Missing({ noChange, noAdherence }: Pick<Outcomes, "noChange" | "noAdherence">) {
  const t = useTranslations("outcomes");
  return (
    <section aria-labelledby="not-counted" className="text-sm">
      <h2 id="not-counted" className="font-semibold text-md">
        {t("missing")}
      </h2>
      <ul className="mt-1 list-disc ps-5 text-ink-2">
        <li>{t("noChange", { count: noChange ?? -1 })}</li>
        <li>{t("noAdherence", { count: noAdherence ?? -1 })}</li>
      </ul>
      <p className="mt-1 text-ink-3 text-xs">{t("neverTaken")}</p>
    </section>
  );
}
