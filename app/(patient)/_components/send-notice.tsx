"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { OnDemand, partOf, useAhead } from "@/app/_ui/on-demand";
import type { Unsent } from "./unsent";

/** As a rule all goes well. The code is there before the network can go. */
export const unsentPart = partOf(async () => (await import("./unsent")).Unsent);

/** What went wrong with an entry, and what can be done about it; nothing while all is well. */
export function SendNotice(props: ComponentProps<typeof Unsent>) {
  const { phase } = props.sending;
  const t = useTranslations("today");
  useAhead(unsentPart);
  if (phase !== "refused" && phase !== "not-sent") return null;
  const words = t(phase === "refused" ? "errors.other" : "send.notSent");
  return <OnDemand part={unsentPart} {...props} instead={<p role="alert">{words}</p>} />;
}
