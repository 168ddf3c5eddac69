"use client";

import { useTranslations } from "next-intl";
import { CallLink } from "../_components/call-link";
import { useWrong } from "./wrong-context";

type Props = { variant?: "danger" | "default"; size?: "phone" | "md" };

/** Calls an ambulance; in words alone where the number of the country is not known. */
export function CallEmergency({ variant = "danger", size = "phone" }: Props) {
  const t = useTranslations("redFlags");
  const common = useTranslations("common");
  const { emergencyNumber: number } = useWrong().help;
  if (!number) return <p className="font-[640] text-low-ink">{t("callAmbulance")}</p>;
  return (
    <CallLink urgent number={number} variant={variant} size={size}>
      {common("call", { number })}
    </CallLink>
  );
}

/** Calls the clinic; nothing where it gave no number. `short`: without its name, which stands elsewhere. */
export function CallClinic({
  variant = "default",
  size = "phone",
  short = false,
}: Props & { short?: boolean }) {
  const t = useTranslations("redFlags");
  const { clinicName: clinic, clinicPhone: number } = useWrong().help;
  if (!number) return null;
  return (
    <CallLink number={number} variant={variant} size={size}>
      {short ? t("callTheClinic") : t("callClinic", { clinic })}
    </CallLink>
  );
}
