"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { OnDemand, partOf, useAhead } from "@/app/_ui/on-demand";
import { PlainNotice } from "./plain-notice";
import type { Unsent } from "./unsent";

/** As a rule all goes well. The code is there before the network can go. */
export const unsentPart = partOf(async () => (await import("./unsent")).Unsent);

/** What went wrong with an entry, and what can be done about it; nothing while all is well. */
export function SendNotice(props: ComponentProps<typeof Unsent>) {
  const { sending, onRetry, onTakeBack } = props;
  const t = useTranslations("today");
  const common = useTranslations("common");
  useAhead(unsentPart);
  if (sending.phase !== "refused" && sending.phase !== "not-sent") return null;
  const unsent = sending.phase === "not-sent" && sending;
  const back = onTakeBack && ([unsent ? common("undo") : t("send.dismiss"), onTakeBack] as const);
  const instead = unsent ? (
    <PlainNotice
      text={`${t("send.notSent")} ${t(unsent.signedOut ? "send.signedOut" : unsent.kept ? "send.kept" : "send.notSentText")}`}
      acts={[[common("tryAgain"), onRetry], ...(back ? [back] : [])]}
    />
  ) : (
    <PlainNotice text={t("errors.other")} acts={back ? [back] : []} />
  );
  return <OnDemand part={unsentPart} {...props} instead={instead} />;
}
