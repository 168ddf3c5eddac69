import { ShieldCheck, ShieldOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/banner";
import type { ConsentNow } from "@/lib/consents/queries";

type Props = { consent: ConsentNow; patient: string };

/** What is kept back until the patient agrees, which nobody does for them. */
export function ConsentWaits({ consent: { withheld }, patient: name }: Props) {
  const t = useTranslations("helpers.waits");
  if (!withheld) return null;
  return (
    <Banner icon={withheld === "logging" ? <ShieldOff /> : <ShieldCheck />} title={t(withheld, { name })}>
      {t(`${withheld}Text`, { name })}
    </Banner>
  );
}
