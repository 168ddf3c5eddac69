import type { useTranslations } from "next-intl";

/** A stop with its pain, as one sentence, whoever entered it. */
export const sayStop = (
  t: ReturnType<typeof useTranslations<"today.said">>,
  pain: number | undefined,
  by: "patient" | "clinic" | { helper: string } = "patient",
): string =>
  t("stopped", {
    pain: pain === undefined ? "none" : String(pain),
    by: typeof by === "string" ? by : "helper",
    name: typeof by === "string" ? "" : by.helper,
  });
