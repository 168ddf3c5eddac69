"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Button } from "@/app/_ui/button";
import { OnDemand, partOf, useAhead } from "@/app/_ui/on-demand";
import type { Unsent } from "./unsent";

type Props = ComponentProps<typeof Unsent>;

/** As a rule all goes well. The code is there before the network can go. */
export const unsentPart = partOf(async () => (await import("./unsent")).Unsent);

/** What went wrong with an entry, and what can be done about it; nothing while all is well. */
export function SendNotice(props: Props) {
  const { phase } = props.sending;
  useAhead(unsentPart);
  if (phase !== "refused" && phase !== "not-sent") return null;
  return <OnDemand part={unsentPart} {...props} instead={<Plain {...props} />} />;
}

/** The same without the notice's own code, which did not come. */
function Plain({ sending, onRetry, onTakeBack }: Props) {
  const t = useTranslations("today");
  const common = useTranslations("common");
  const refused = sending.phase === "refused";
  const unsent = sending.phase === "not-sent" ? sending : null;
  return (
    <div role="alert" className="grid basis-full gap-2">
      {refused && <p>{t("errors.other")}</p>}
      {unsent && (
        <p>
          {t("send.notSent")}{" "}
          {t(unsent.signedOut ? "send.signedOut" : unsent.kept ? "send.kept" : "send.notSentText")}
        </p>
      )}
      {unsent && <Button onClick={onRetry}>{common("tryAgain")}</Button>}
      {onTakeBack && <Button onClick={onTakeBack}>{refused ? t("send.dismiss") : common("undo")}</Button>}
    </div>
  );
}
