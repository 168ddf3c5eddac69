import { Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { LinkButton } from "@/app/_ui/button";
import { type StartOpen, WhileOpen } from "./while-open";

/** The one big action of Today: to be guided through what is due now. */
export function StartDock({ open }: { open: StartOpen }) {
  const common = useTranslations("common");
  return (
    <WhileOpen open={open}>
      <PhoneDock>
        <LinkButton size="phone" variant="filled" href="/today/workout" icon={<Play aria-hidden="true" />}>
          {common("start")}
        </LinkButton>
      </PhoneDock>
    </WhileOpen>
  );
}
