import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { KeyHints } from "@/app/_ui/key-hints";

/** The keys of the list, and at their end what page of it is shown. */
export function ListHints({ end }: { end: ReactNode }) {
  const t = useTranslations("caseload.keys");
  const common = useTranslations("common.keys");
  return (
    <KeyHints
      hints={[
        { keys: ["J", "K"], does: common("move") },
        { keys: ["Enter"], does: common("open") },
        { keys: ["W"], does: t("why") },
        { keys: ["A"], does: t("action") },
        { keys: ["S"], does: t("reasons") },
        { keys: ["X"], does: t("select") },
        { keys: ["E"], does: t("edit") },
        { keys: ["M"], does: t("messages") },
        { keys: ["/"], does: t("find") },
      ]}
      end={end}
    />
  );
}
