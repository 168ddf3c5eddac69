import { useTranslations } from "next-intl";

export const ACTOR_KINDS = [
  "clinician",
  "assistant",
  "owner",
  "patient",
  "helper",
  "system",
  "auth",
] as const;

/** What an actor of the audit log is called where no name is known, or beside it. */
export function useActorName() {
  const common = useTranslations("common");
  return (kind: (typeof ACTOR_KINDS)[number]): string => {
    if (kind === "system") return common("appName");
    if (kind === "auth") return common("signInNoun");
    return common(`roles.${kind === "clinician" ? "therapist" : kind}`);
  };
}
