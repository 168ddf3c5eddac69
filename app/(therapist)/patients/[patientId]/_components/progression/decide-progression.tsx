"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogClose } from "@/app/_ui/dialog";
import { Field } from "@/app/_ui/form/field";
import { Textarea } from "@/app/_ui/form/input";
import { PRESENT_RULES } from "@/lib/plans/progression/rules.data";
import type { Proposed } from "@/lib/plans/progression/vocabulary";
import { useProgression } from "./use-progression";

type Props = {
  patientId: string;
  versionId: string;
  outcome: Proposed;
  zone: string;
  /** The digest of what is proposed; null where nothing can be worked out, and a clinician chooses. */
  shown: string | null;
};

/** Accept with A, change with C, dismiss with D and a reason: three keys, and nothing happens by itself. */
export function DecideProgression(given: Props) {
  const canAccept = given.shown !== null;
  const t = useTranslations("progression");
  const common = useTranslations("common");
  const [dismissing, setDismissing] = useState(false);
  const [reason, setReason] = useState("");
  const { decide, busy, pending, lacking, late, say } = useProgression({
    ...given,
    days: PRESENT_RULES.regressDays,
  });
  const accept = () => {
    if (canAccept && !pending) decide("accept");
  };
  const change = () => {
    if (!pending) decide("change");
  };
  useShortcuts({
    "record.accept": accept,
    "record.change": change,
    "record.dismiss": () => setDismissing(true),
  });
  return (
    <div className="mt-3 flex flex-wrap gap-2 print:hidden">
      {canAccept && (
        <Button
          variant="filled"
          keys="A"
          busy={busy === "accept"}
          busyLabel={common("saving")}
          onClick={accept}
        >
          {t("accept")}
        </Button>
      )}
      <Button
        variant={canAccept ? undefined : "filled"}
        keys="C"
        busy={busy === "change"}
        busyLabel={common("saving")}
        onClick={change}
      >
        {t("changeIt")}
      </Button>
      <Dialog
        trigger={
          <Button variant="quiet" keys="D">
            {t("dismiss")}
          </Button>
        }
        open={dismissing}
        onOpenChange={setDismissing}
        title={t("dismissTitle")}
        text={t("dismissText", { days: PRESENT_RULES.dismissedDays })}
      >
        <form
          noValidate
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            if (!pending) decide("dismiss", reason);
          }}
        >
          {late && (
            <p role="alert" className="rounded-sm bg-part-soft px-2.5 py-1.5">
              <b className="font-semibold">{late}</b> {t("nothingLost")}
            </p>
          )}
          <Field label={common("reason")} error={lacking ? t("errors.reason") : undefined} required>
            <Textarea
              rows={2}
              maxLength={500}
              value={reason}
              onChange={(event) => {
                setReason(event.target.value);
                say();
              }}
            />
          </Field>
          <div className="flex justify-end gap-2">
            <DialogClose>
              <Button variant="quiet">{common("cancel")}</Button>
            </DialogClose>
            <Button type="submit" variant="filled" busy={busy === "dismiss"} busyLabel={common("saving")}>
              {t("dismiss")}
            </Button>
          </div>
        </form>
      </Dialog>
    </div>
  );
}
