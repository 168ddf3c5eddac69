"use client";

import { useTranslations } from "next-intl";
import { switchMonitoringAction } from "@/app/_actions/monitoring";
import { Button } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";

/** An owner turns remote monitoring on or off for the clinic. */
export function SwitchMonitoring({ on }: { on: boolean }) {
  const t = useTranslations("monitoring");
  const { run, pending } = useAction(switchMonitoringAction, {
    doneText: t(on ? "turnedOff" : "turnedOn"),
  });
  return (
    <Button variant={on ? "default" : "filled"} busy={pending} onClick={() => run({ on: !on })}>
      {t(on ? "off" : "on")}
    </Button>
  );
}
