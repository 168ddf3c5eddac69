"use client";

import { useTranslations } from "next-intl";
import { confirmFactorAction } from "@/app/_actions/identity";
import type { NewFactor } from "@/lib/identity/factor/account";
import { Button } from "../../_ui/button";
import { ActionForm, SubmitButton } from "../../_ui/form/action-form";
import { CopyButton } from "../copy-button";
import { QrPicture } from "../qr-picture";
import { CodeField } from "./code-field";

type Props = { made: NewFactor; onDone: (codes: string[]) => void; onCancel: () => void };

/** The secret for an app, as a code to scan and in groups to type, and the first code that comes of it. */
export function ScanStep({ made, onDone, onCancel }: Props) {
  const t = useTranslations("account.factor");
  const common = useTranslations("common");
  const { qr, key, setup } = made;
  return (
    <ActionForm
      guarded={false}
      action={confirmFactorAction}
      read={(values) => ({ ...values, setup })}
      onDone={onDone}
      onFailure={({ error }) => {
        if (error === "expired" || error === "already-done") onCancel();
        return false;
      }}
      className="grid max-w-96 gap-4 phone:max-w-none"
    >
      <p className="text-pretty">{t("scan")}</p>
      <QrPicture qr={qr} label={t("qr")} className="size-48" />
      <div className="grid justify-items-start gap-2">
        <p className="text-pretty">{t("byHand")}</p>
        <output
          className="select-all rounded-sm bg-sunken px-2.5 py-2 font-medium tabular-nums wrap-anywhere"
          aria-label={t("key")}
        >
          {key}
        </output>
        <CopyButton text={key.replaceAll(" ", "")} />
      </div>
      <CodeField />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t("turnOn")}</SubmitButton>
        <Button variant="quiet" onClick={onCancel}>
          {common("cancel")}
        </Button>
      </div>
    </ActionForm>
  );
}
