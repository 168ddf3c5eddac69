"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ownPushKeyAction, subscribePhoneAction, unsubscribePhoneAction } from "@/app/_actions/reminders";
import { Button } from "@/app/_ui/button";
import { useClinicId } from "@/app/_ui/form/clinic-context";
import { useAction } from "@/app/_ui/form/use-action";
import { useToast } from "@/app/_ui/toast";
import { type PushHere, pushState, subscribeHere, unsubscribeHere } from "./push-here";

type Props = { /** Whether the clinic pushes to this browser. */ here: boolean; browsers: number };

/** By this phone itself: what it can, and whether it does. */
export function ByPush({ here, browsers }: Props) {
  const t = useTranslations("reminders.push");
  const clinicId = useClinicId();
  const { notify } = useToast();
  const [state, setState] = useState<PushHere | null>(null);
  const [busy, setBusy] = useState(false);
  const on = useAction(subscribePhoneAction);
  const off = useAction(unsubscribePhoneAction);
  useEffect(() => {
    pushState().then(setState, () => setState("none"));
  }, []);

  const turnOn = async () => {
    setBusy(true);
    try {
      const key = await ownPushKeyAction({ clinicId });
      const subscription = key.ok ? await subscribeHere(key.data.publicKey) : null;
      if (subscription) on.run(subscription);
      else if (Notification.permission !== "denied") notify({ title: t("failed"), tone: "problem" });
    } catch {
      notify({ title: t("failed"), tone: "problem" });
    }
    setState(await pushState().catch((): PushHere => "none"));
    setBusy(false);
  };
  const turnOff = async () => {
    const endpoint = await unsubscribeHere();
    if (endpoint) off.run({ endpoint });
    setState("off");
  };

  if (state === null) return null;
  if (state === "none" || state === "blocked") return <p className="text-pretty">{t(state)}</p>;
  const isOn = state === "on" && here;
  const others = browsers - (here ? 1 : 0);
  return (
    <div className="grid justify-items-start gap-3">
      <p role="status" className="text-pretty">
        {isOn ? t("on") : others > 0 ? t("elsewhere", { count: others }) : t("off")}
      </p>
      {isOn ? (
        <Button onClick={() => void turnOff()} busy={off.pending}>
          {t("turnOff")}
        </Button>
      ) : (
        <Button variant="filled" onClick={() => void turnOn()} busy={busy || on.pending}>
          {t("turnOn")}
        </Button>
      )}
    </div>
  );
}
