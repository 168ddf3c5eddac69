import { useTranslations } from "next-intl";
import { telOf } from "@/app/_shared/tel";
import { LinkButton } from "@/app/_ui/button";
import type { ReasonAction as Action, Reason } from "@/lib/caseload/reasons";

type Target = { patientId: string; phone: string | null };

/** Where each action leads: the place where it is done. */
function hrefFor(action: Action | "write-plan", { patientId, phone }: Target): string {
  const base = `/patients/${patientId}`;
  switch (action) {
    case "call":
      return phone ? telOf(phone) : `${base}#contact`;
    case "retime-reminder":
    case "simplify":
    case "pacing-note":
    case "review-phase":
    case "write-plan":
      return `${base}/plan`;
    case "offer-paper":
      return `${base}/log`;
    case "see-consent":
      return `${base}/consents`;
    case "review-plan":
      return `${base}#visits`;
    case "review-proposal":
      return `${base}#progression`;
    case "review-alert":
      return `${base}#alerts`;
    case "review-pain":
      return `${base}#pain`;
    default:
      return base;
  }
}

type Props = Target & { reason: Reason | null; hasPlan: boolean; filled: boolean; name: string };

/** The one thing offered for a patient; filled only on the caseload's top row. */
export function ReasonAction({ reason, hasPlan, filled, name, ...target }: Props) {
  const t = useTranslations("flags.action");
  const common = useTranslations("common");
  const action = reason?.action ?? (hasPlan ? null : "write-plan");
  if (!action) return null;
  const words = () => {
    if (action === "discharge") return common("discharge");
    return action === "write-plan" ? common("writePlan") : t(action);
  };
  return (
    <LinkButton
      href={hrefFor(action, target)}
      size="sm"
      variant={filled ? "filled" : "default"}
      data-action=""
    >
      {words()}
      <span className="sr-only">{name}</span>
    </LinkButton>
  );
}
