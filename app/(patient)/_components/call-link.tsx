import { Phone, PhoneCall } from "lucide-react";
import type { ReactNode } from "react";
import { telOf } from "@/app/_shared/tel";
import { type ButtonSize, type ButtonVariant, buttonClass } from "@/app/_ui/button";

type Props = {
  number: string;
  variant: ButtonVariant;
  size: ButtonSize;
  /** The ambulance: the sign of a telephone that rings. */
  urgent?: boolean;
  children: ReactNode;
};

/** One tap dials. */
export function CallLink({ number, variant, size, urgent = false, children }: Props) {
  const Icon = urgent ? PhoneCall : Phone;
  return (
    <a href={telOf(number)} className={buttonClass(variant, size)}>
      <Icon aria-hidden="true" />
      {/* A long name breaks beside the sign, not away from it. */}
      <span className="text-start">{children}</span>
    </a>
  );
}
