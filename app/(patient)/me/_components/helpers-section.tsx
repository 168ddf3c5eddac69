import { useTranslations } from "next-intl";
import { endHelpAction } from "@/app/_actions/helping";
import { EndHelp } from "@/app/_shared/helping/end-help";
import { HelperList } from "@/app/_shared/helping/helper-list";
import { MAX_HELPERS } from "@/lib/helpers/policy";
import type { HelperRecord } from "@/lib/helpers/queries";
import { AddHelper } from "./add-helper";

type Props = { helpers: readonly HelperRecord[]; zone: string };

/** Who may use the app for the patient: to see, to end, and to invite somebody. */
export function HelpersSection({ helpers, zone }: Props) {
  const t = useTranslations("helpers.mine");
  const standing = helpers.filter(({ state }) => state !== "ended");
  return (
    <section aria-labelledby="helpers" className="grid gap-3">
      <h2 id="helpers" className="font-[640] text-xl">
        {t("title")}
      </h2>
      <p className="text-pretty text-ink-2">
        {t("text")} {t("limits")}
      </p>
      {standing.length > 0 && (
        <HelperList
          helpers={standing}
          zone={zone}
          end={({ id, name }) => <EndHelp action={endHelpAction} helperId={id} name={name} />}
        />
      )}
      {standing.length < MAX_HELPERS ? <AddHelper /> : <p>{t("full")}</p>}
    </section>
  );
}
