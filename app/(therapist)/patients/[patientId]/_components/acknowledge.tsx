"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { acknowledgeAlertAction } from "@/app/_actions/safety";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { Button, LinkButton } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { Textarea } from "@/app/_ui/form/input";
import { useAction } from "@/app/_ui/form/use-action";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";

/** Says that a clinician has seen it; Y does it for the first one. */
export function Acknowledge({ alertId, first }: { alertId: string; first: boolean }) {
  const t = useTranslations("patient.alerts");
  const { run, pending } = useAction(acknowledgeAlertAction, { doneText: t("done") });
  const act = () => run({ alertId });
  useShortcuts({ "record.acknowledge": act }, first);
  return (
    <Button keys={first ? "Y" : undefined} busy={pending} busyLabel={t("acknowledging")} onClick={act}>
      {t("acknowledge")}
    </Button>
  );
}

/** A stop holds what was stopped: it is not acknowledged without a decision, which Y opens. */
export function DecideStop({ href, first }: { href: string; first: boolean }) {
  const t = useTranslations("patient.alerts");
  const router = useRouter();
  useShortcuts({ "record.acknowledge": () => router.push(href) }, first);
  return (
    <LinkButton href={href} keys={first ? "Y" : undefined}>
      {t("decide")}
    </LinkButton>
  );
}

type WithReason = {
  alertId: string;
  first: boolean;
  title: ReactNode;
  /** What it is about: of several that are open each is unlocked by itself. */
  about: ReactNode;
};

/** A red flag locks the plan, so that no single press unlocks it: Y only opens the form that asks why. */
export function AcknowledgeWithReason({ alertId, first, title, about }: WithReason) {
  const t = useTranslations("patient.alerts");
  const [open, setOpen] = useState(false);
  // Held here, so that looking something up on the page behind the dialog doesn't cost what was written.
  const [said, setSaid] = useState({ examined: "", informed: "", note: "" });
  useShortcuts({ "record.acknowledge": () => setOpen(true) }, first);
  return (
    <FormDialog
      trigger={<Button keys={first ? "Y" : undefined}>{t("acknowledge")}</Button>}
      keeps
      open={open}
      onOpenChange={setOpen}
      title={title}
      text={
        <>
          <span className="mb-1.5 block rounded-sm bg-low-soft px-2.5 py-1.5 text-ink">{about}</span>
          {t("unlockText")}
        </>
      }
      action={acknowledgeAlertAction}
      read={(values) => ({ ...values, alertId })}
      doneText={t("done")}
      submit={t("unlock")}
      busyLabel={t("acknowledging")}
    >
      {(["examined", "informed", "note"] as const).map((name) => (
        <Field key={name} label={t(`unlockFields.${name}`)} name={name} required>
          <Textarea
            name={name}
            rows={name === "note" ? 3 : 2}
            maxLength={500}
            defaultValue={said[name]}
            onChange={(event) => setSaid({ ...said, [name]: event.target.value })}
          />
        </Field>
      ))}
    </FormDialog>
  );
}
