"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { pushKeyAction, subscribeAction, unsubscribeAction } from "@/app/_actions/care";
import { Button } from "@/app/_ui/button";
import { useClinicId } from "@/app/_ui/form/clinic-context";
import { useAction } from "@/app/_ui/form/use-action";
import { useToast } from "@/app/_ui/toast";

const WORKER = "/push.js";

const bytesOf = (key: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(key.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));

/** Turns push on and off for this browser. Null while it is not known whether it is on. */
export function PushSwitch({ browsers }: { browsers: number }) {
  const t = useTranslations("alerts.channels");
  const { notify } = useToast();
  const clinicId = useClinicId();
  const [endpoint, setEndpoint] = useState<string | null>(null);
  const [state, setState] = useState<"asking" | "none" | "off" | "on">("asking");
  const on = useAction(subscribeAction, { onDone: () => setState("on") });
  const off = useAction(unsubscribeAction, { onDone: () => setState("off") });

  useEffect(() => {
    if (!("serviceWorker" in navigator) || !("PushManager" in window)) return setState("none");
    const find = async () => {
      const registration = await navigator.serviceWorker.getRegistration(WORKER);
      const subscription = await registration?.pushManager.getSubscription();
      setEndpoint(subscription?.endpoint ?? null);
      setState(subscription ? "on" : "off");
    };
    find().catch(() => setState("none"));
  }, []);

  const turnOn = async () => {
    const refused = () => notify({ title: t("pushRefused"), tone: "problem" });
    if ((await Notification.requestPermission()) !== "granted") return refused();
    const key = await pushKeyAction({ clinicId });
    if (!key.ok) return refused();
    try {
      await navigator.serviceWorker.register(WORKER, { scope: "/" });
      const registration = await navigator.serviceWorker.ready;
      const subscription = await registration.pushManager.subscribe({
        userVisibleOnly: true,
        applicationServerKey: bytesOf(key.data.publicKey),
      });
      const { keys } = subscription.toJSON();
      setEndpoint(subscription.endpoint);
      on.run({ endpoint: subscription.endpoint, p256dh: keys?.p256dh, auth: keys?.auth });
    } catch {
      refused();
    }
  };

  const turnOff = async () => {
    const registration = await navigator.serviceWorker.getRegistration(WORKER);
    const subscription = await registration?.pushManager.getSubscription();
    await subscription?.unsubscribe();
    off.run({ endpoint });
  };

  return (
    <p className="flex flex-wrap items-center gap-3">
      <span>{t(state === "none" ? "pushNone" : "pushCount", { count: browsers })}</span>
      {state === "off" && (
        <Button onClick={() => void turnOn()} busy={on.pending}>
          {t("pushOn")}
        </Button>
      )}
      {state === "on" && (
        <Button onClick={() => void turnOff()} busy={off.pending}>
          {t("pushOff")}
        </Button>
      )}
    </p>
  );
}
