"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { beginFactorAction, endFactorAction, renewCodesAction } from "@/app/_actions/identity";
import type { NewFactor } from "@/lib/identity/factor/account";
import type { FactorRecord } from "@/lib/identity/factor/queries";
import { Button, LinkButton } from "../../_ui/button";
import { useToast } from "../../_ui/toast";
import { AskPassword } from "./ask-password";
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
      <AskPassword
        action={beginFactorAction}
        label={common("goOn")}
        onDone={(made) => show({ step: "scan", made })}
        onCancel={close}
      />
    );
  if (shown.step === "codes")
    return (
      <AskPassword
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
      <AskPassword
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
