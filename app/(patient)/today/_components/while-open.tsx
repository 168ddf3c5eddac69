"use client";

import { Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { LinkButton } from "@/app/_ui/button";
import { useStarted } from "./started-part";

/** Whether anything but what eases is open, and whether that is. */
export type StartOpen = { exercise: boolean; easing: boolean };

/** The one big action of Today: to be guided through what is due now. Nothing while exercises are kept back. */
export function StartDock({ open }: { open: StartOpen }) {
  const common = useTranslations("common");
  const started = useStarted();
  const left = open.easing || (open.exercise && !started?.reliefOnly);
  if (!left || started?.lock) return null;
  return (
    <PhoneDock>
      <LinkButton size="phone" variant="filled" href="/today/workout" icon={<Play aria-hidden="true" />}>
        {common("start")}
      </LinkButton>
    </PhoneDock>
  );
}
