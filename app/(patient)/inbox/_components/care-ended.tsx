"use client";

import { useTranslations } from "next-intl";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { CallLink } from "../../_components/call-link";
import { useWrong } from "../../_wrong/wrong-context";

/** Care is over: nobody waits for messages, and the clinic is called instead. */
export function CareEnded() {
  const t = useTranslations("ownMessages");
  const redFlags = useTranslations("redFlags");
  const { clinicName: clinic, clinicPhone } = useWrong().help;
  return (
    <PhoneDock>
      <p className="text-pretty">{t("ended", { clinic })}</p>
      {clinicPhone && (
        <CallLink number={clinicPhone} variant="default" size="lg">
          {redFlags("callClinic", { clinic })}
        </CallLink>
      )}
    </PhoneDock>
  );
}
