"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { beginFactorAction, endFactorAction, renewCodesAction } from "@/app/_actions/identity";
import type { NewFactor } from "@/lib/identity/factor/account";
import type { FactorRecord } from "@/lib/identity/factor/queries";
import { Button, LinkButton } from "../../_ui/button";
import { ActionForm, SubmitButton } from "../../_ui/form/action-form";
import { Field } from "../../_ui/form/field";
import type { Action } from "../../_ui/form/use-action";
import { useToast } from "../../_ui/toast";
import { CodeField } from "./code-field";
import { PasswordInput } from "./password-input";
import { RecoveryCodes } from "./recovery-codes";
import { ScanStep } from "./scan-step";

type Asked = "on" | "codes" | "off";
type Shown =
  | { step: "idle" }
  | { step: Asked }
  | { step: "scan"; made: NewFactor }
  | { step: "shown"; codes: string[] };
const IDLE: Shown = { step: "idle" };

/** Where it is what the page is for. */
const MAIN = { variant: "filled", size: "phone" } as const;

type Props = {
  factor: FactorRecord | null;
  zone: string;
  /** Where one goes on once it is set up, with nothing else to be done here. */
  onward?: string;
};

/** Sets up, renews and turns off one's own second step. What is shown once stays until the person has kept it. */
export function TwoStep({ factor, zone, onward }: Props) {
  const t = useTranslations("account.factor");
  const common = useTranslations("common");
  const [shown, show] = useState<Shown>(IDLE);
  const { notify } = useToast();
  const close = () => show(IDLE);
  if (shown.step === "shown") return <RecoveryCodes codes={shown.codes} onDone={close} />;
  if (shown.step === "scan")
    return <ScanStep made={shown.made} onDone={(codes) => show({ step: "shown", codes })} onCancel={close} />;
  if (shown.step === "on")
    return (
      <Ask
        action={beginFactorAction}
        label={common("goOn")}
        onDone={(made) => show({ step: "scan", made })}
        onCancel={close}
      />
    );
  if (shown.step === "codes")
    return (
      <Ask
        action={renewCodesAction}
        label={t("renew")}
        text={t("renewText")}
        code
        onDone={(codes) => show({ step: "shown", codes })}
        onCancel={close}
      />
    );
  if (shown.step === "off") {
    const ended = () => {
      notify({ title: t("turnedOff"), tone: "good" });
      close();
    };
    return (
      <Ask
        action={endFactorAction}
        label={t("turnOff")}
        text={t("turnOffText")}
        code
        onDone={ended}
        onCancel={close}
      />
    );
  }
  return <State factor={factor} zone={zone} onward={onward} onAsk={(step) => show({ step })} />;
}

function State({ factor, zone, onward, onAsk }: Props & { onAsk: (asked: Asked) => void }) {
  const t = useTranslations("account.factor");
  const common = useTranslations("common");
  const format = useFormatter();
  if (!factor)
    return (
      <>
        <p className="mb-3 text-pretty text-ink-2">{t("text")}</p>
        <Button {...(onward && MAIN)} onClick={() => onAsk("on")}>
          {t("setUp")}
        </Button>
      </>
    );
  if (onward)
    return (
      <LinkButton {...MAIN} href={onward}>
        {common("goOn")}
      </LinkButton>
    );
  const date = format.dateTime(new Date(factor.since), "date", { timeZone: zone });
  return (
    <>
      <p className="mb-3 text-pretty">
        {t("since", { date })} {t("left", { count: factor.left })}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onAsk("codes")}>{t("renew")}</Button>
        <Button onClick={() => onAsk("off")}>{t("turnOff")}</Button>
      </div>
    </>
  );
}

type AskProps<T> = {
  action: Action<T>;
  label: string;
  text?: string;
  /** A code is asked for as well. */
  code?: boolean;
  onDone: (data: T) => void;
  onCancel: () => void;
};

/** Asks for the password before anything is changed. */
function Ask<T>({ action, label, text, code = false, onDone, onCancel }: AskProps<T>) {
  const common = useTranslations("common");
  return (
    <ActionForm
      guarded={false}
      action={action}
      onDone={onDone}
      className="grid max-w-80 gap-4 phone:max-w-none"
    >
      {text && <p className="text-pretty text-ink-2">{text}</p>}
      <Field name="password" label={common("password")} required>
        <PasswordInput name="password" autoComplete="current-password" maxLength={256} autoFocus />
      </Field>
      {code && <CodeField either />}
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{label}</SubmitButton>
        <Button variant="quiet" onClick={onCancel}>
          {common("cancel")}
        </Button>
      </div>
    </ActionForm>
  );
}
