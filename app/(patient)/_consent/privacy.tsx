"use client";

import { Building2, CalendarClock, FileText, HandHelping, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { FullScreenTitle } from "@/app/_ui/full-screen";
import { CONSENT_WORDING } from "@/lib/consents/vocabulary";
import { CallClinic } from "../_wrong/call";
import { useWrong } from "../_wrong/wrong-context";
import { Facts } from "./facts";

const FACTS = [
  ["kept", FileText, "bg-brand-soft text-brand"],
  ["charge", Building2, "bg-brand-soft text-brand"],
  ["long", CalendarClock, "bg-sunken text-ink-2"],
  ["rights", HandHelping, "bg-good-soft text-good-ink"],
  ["stop", Undo2, "bg-sunken text-ink-2"],
] as const;

/** What is kept, by whom and how long, what one may ask for, and how to withdraw. */
export function Privacy() {
  const t = useTranslations("consent.text");
  const { clinicName: clinic } = useWrong().help;
  return (
    <>
      <FullScreenTitle>{t(`${CONSENT_WORDING}.privacy`)}</FullScreenTitle>
      <Facts
        facts={FACTS.map(([fact, icon, tint]) => ({
          ...{ icon, tint },
          title: t(`${CONSENT_WORDING}.${fact}.title`),
          text: t(`${CONSENT_WORDING}.${fact}.text`, { clinic }),
        }))}
      />
      <CallClinic size="md" />
    </>
  );
}
