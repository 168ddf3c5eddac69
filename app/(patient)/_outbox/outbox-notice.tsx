"use client";

import { useTranslations } from "next-intl";
import { OnDemand, partOf, useAhead } from "@/app/_ui/on-demand";
import { isUrgent } from "@/lib/outbox/entry";
import { PlainNotice } from "../_components/plain-notice";
import { useOutbox } from "./provider";

/** As a rule all has arrived. The code is there before the network can go. */
const cards = partOf(async () => (await import("./waiting-card")).WaitingCard);

/** How much waits on this phone, and since when; nothing while all has arrived. */
export function OutboxNotice() {
  const t = useTranslations("outbox");
  const common = useTranslations("common");
  const { outbox, shown } = useOutbox();
  const { strange, failed, signedOut, keeps } = shown;
  useAhead(cards);
  // A yes to a warning sign has a notice of its own.
  const entries = shown.entries.filter((entry) => !isUrgent(entry));
  const waiting = entries.filter((entry) => entry.error === null);
  // What was tapped under another record's name has no row of its own that would say it.
  const refused = entries
    .filter((entry) => entry.error !== null && entry.owner !== outbox?.owner)
    .map((entry) => entry.id);
  const late = failed && waiting.length > 0;
  if (!refused.length && !strange && !late) return null;
  const count = waiting.length;
  const text = [
    refused.length > 0 && `${t("refused", { count: refused.length })} ${t("refusedText")}`,
    strange > 0 && `${t("strange", { count: strange })} ${t("strangeText")}`,
    late && `${t("waits", { count })} ${t(signedOut ? "signedOut" : keeps ? "kept" : "notKept")}`,
  ];
  return (
    <OnDemand
      part={cards}
      count={count}
      since={waiting[0]?.at ?? null}
      refused={refused}
      instead={
        <PlainNotice
          text={text.filter(Boolean).join(" ")}
          acts={
            late && !signedOut
              ? [[common("tryNow"), () => outbox?.pump()]]
              : refused.length > 0
                ? [[common("close"), () => outbox?.drop(refused)]]
                : []
          }
        />
      }
    />
  );
}
