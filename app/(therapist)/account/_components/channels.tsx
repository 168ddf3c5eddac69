"use client";

import { useTranslations } from "next-intl";
import { removeMailAction, sendTestAction, setMailAction } from "@/app/_actions/care";
import { Button } from "@/app/_ui/button";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { useAction } from "@/app/_ui/form/use-action";
import { useToast } from "@/app/_ui/toast";
import type { OwnChannels } from "@/lib/deliveries/own/queries";
import { PushSwitch } from "./push-switch";

type Props = { channels: OwnChannels /** Whether this installation sends mail. */; mail: boolean };

/** How a member is told what can't wait until they open Plexus. */
export function Channels({ channels, mail }: Props) {
  const t = useTranslations("alerts.channels");
  const { notify } = useToast();
  const test = useAction(sendTestAction, {
    doneText: t("testSent"),
    onFailure: ({ error }) => {
      if (error === "not-found") notify({ title: t("testNone"), tone: "problem" });
      return error === "not-found";
    },
  });
  return (
    <section aria-labelledby="channels" className="grid max-w-160 gap-4">
      <div>
        <h2 id="channels" className="font-semibold text-md">
          {t("title")}
        </h2>
        <p className="text-pretty text-ink-2">{t("text")}</p>
      </div>
      {mail ? <Mail channels={channels} /> : <p className="text-ink-2">{t("mailOff")}</p>}
      <PushSwitch browsers={channels.browsers} />
      <span>
        <Button onClick={() => test.run()} busy={test.pending}>
          {t("test")}
        </Button>
      </span>
    </section>
  );
}

function Mail({ channels: { mail } }: { channels: OwnChannels }) {
  const t = useTranslations("alerts.channels");
  const common = useTranslations("common");
  const remove = useAction(removeMailAction);
  return (
    <div className="grid gap-2">
      {mail && (
        <p className="flex flex-wrap items-center gap-3">
          <span className={mail.provedAt ? "" : "text-part-ink"}>
            {t(mail.provedAt ? "mailProved" : "mailWaits", { address: mail.address })}
          </span>
          <Button size="sm" onClick={() => remove.run()} busy={remove.pending}>
            {t("mailRemove")}
          </Button>
        </p>
      )}
      <ActionForm action={setMailAction} doneText={t("mailSaved")} className="flex flex-wrap items-end gap-3">
        <Field name="address" label={common("emailAddress")} hint={t("mailHint")} required className="w-80">
          <Input name="address" type="email" autoComplete="email" maxLength={254} />
        </Field>
        <SubmitButton variant="default">{t("mailSet")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
