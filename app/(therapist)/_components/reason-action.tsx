import { useTranslations } from "next-intl";
import { telOf } from "@/app/_shared/tel";
import { LinkButton } from "@/app/_ui/button";
import type { ReasonAction as Action, Reason } from "@/lib/caseload/reasons";

type Target = { patientId: string; phone: string | null };

/** Where something is done, below the record, and what somebody must be allowed there. */
type Place = { at: string; needs?: "plan" | "log" };

const PLAN: Place = { at: "/plan", needs: "plan" };
const PLACES: Readonly<Record<Action | "write-plan", Place>> = {
  call: { at: "#contact" },
  "check-in": { at: "" },
  discharge: { at: "" },
  "offer-paper": { at: "/log", needs: "log" },
  "pacing-note": PLAN,
  "retime-reminder": PLAN,
  "review-alert": { at: "#alerts" },
  "review-pain": { at: "#pain" },
  "review-phase": PLAN,
  "review-plan": { at: "#visits" },
  "review-proposal": { at: "#progression" },
  "see-consent": { at: "/consents" },
  simplify: PLAN,
  "write-plan": PLAN,
};

type Asked = Target & { reason: Reason | null; hasPlan: boolean };

type ReasonTarget = { label: string; href: string; needs?: Place["needs"] };

/** The one thing offered for a patient, in words, and where it is done; null where nothing is asked. */
export function useReasonTarget() {
  const t = useTranslations("flags.action");
  const common = useTranslations("common");
  return ({ reason, hasPlan, patientId, phone }: Asked): ReasonTarget | null => {
    const action = reason?.action ?? (hasPlan ? null : "write-plan");
    if (!action) return null;
    const { at, needs } = PLACES[action];
    const href = action === "call" && phone ? telOf(phone) : `/patients/${patientId}${at}`;
    if (action === "discharge") return { label: common("discharge"), href };
    return { label: action === "write-plan" ? common("writePlan") : t(action), href, needs };
  };
}

type Props = Asked & { filled: boolean; name: string };

/** A button for it; filled only on the caseload's top row. */
export function ReasonAction({ filled, name, ...asked }: Props) {
  const target = useReasonTarget()(asked);
  if (!target) return null;
  return (
    <LinkButton href={target.href} size="sm" variant={filled ? "filled" : "default"} data-action="">
      {target.label}
      <span className="sr-only">{name}</span>
    </LinkButton>
  );
}
