"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { saveViewAction } from "@/app/_actions/caseload";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import { viewOf } from "@/lib/caseload/views/same-view";
import type { CaseloadViewId } from "@/lib/ids";
import { newId } from "@/lib/new-id";
import { addressOf, type Chosen } from "../address";

type Props = { open: boolean; onClose: () => void; chosen: Chosen };

/** Keeps what stands here as a view of one's own. */
export function SaveView({ open, onClose, chosen }: Props) {
  const t = useTranslations("caseload.saved");
  const common = useTranslations("common");
  const router = useRouter();
  // The same until it is kept: an answer that was lost keeps no second one.
  const [viewId, setViewId] = useState(() => newId<CaseloadViewId>());
  return (
    <FormDialog
      open={open}
      onOpenChange={onClose}
      title={t("saveAs")}
      text={t("saveText")}
      action={saveViewAction}
      read={({ name }) => ({ viewId, name, filter: viewOf(chosen) })}
      onDone={() => {
        setViewId(newId<CaseloadViewId>());
        router.replace(addressOf({ ...chosen, saved: viewId }, { page: 1 }));
      }}
      doneText={t("done")}
      submit={common("save")}
    >
      <Field label={common("name")} name="name" required>
        <Input name="name" maxLength={60} />
      </Field>
    </FormDialog>
  );
}
