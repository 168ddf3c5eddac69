import { useTranslations } from "next-intl";
import type { AuditRow } from "@/lib/audit/queries";
import { ROLE_NAMES } from "@/lib/clinics/vocabulary";
import { CAUTIONS } from "@/lib/exercises/vocabulary";
import { BACKGROUND } from "@/lib/patients/background/vocabulary";

const FIELDS = [
  ...(["givenName", "familyName", "dateOfBirth", "phone", "pronouns", "side", "lead"] as const),
  ...BACKGROUND,
] as const;

/** What a row's codes and reason say, in words; undefined where there is nothing to add. */
export function useAuditDetail() {
  const t = useTranslations("clinic.audit.detail");
  const roles = useTranslations("common.roles");
  const cautions = useTranslations("kinds.caution");
  const among = <T extends string>(list: readonly T[], value: unknown): T[] =>
    String(value)
      .split(" ")
      .flatMap((word) => list.find((known) => known === word) ?? []);
  return ({ codes, reason }: AuditRow): string | undefined => {
    const parts = [
      codes.roles !== undefined &&
        among(ROLE_NAMES, codes.roles)
          .map((role) => roles(role))
          .join(", "),
      codes.fields !== undefined &&
        among(FIELDS, codes.fields)
          .map((field) => t(`field.${field}`))
          .join(", "),
      codes.code !== undefined &&
        among(CAUTIONS, codes.code)
          .map((code) => cautions(code))
          .join(", "),
      codes.version !== undefined && String(codes.version),
      codes.number !== undefined && t("version", { number: Number(codes.number) }),
      codes.patients !== undefined &&
        t("care", {
          ...{ patients: Number(codes.patients), drafts: Number(codes.drafts) },
          // Before visits and tasks were handed over they were not counted.
          ...{ visits: Number(codes.visits ?? 0), tasks: Number(codes.tasks ?? 0) },
        }),
      codes.tries !== undefined && t("tries", { tries: Number(codes.tries) }),
      codes.zone !== undefined && String(codes.zone),
      typeof codes.phone === "string" && codes.phone,
      reason && t("reason", { reason }),
    ];
    return parts.filter(Boolean).join(" · ") || undefined;
  };
}
