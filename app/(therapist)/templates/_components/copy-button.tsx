"use client";

import { CopyPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import type { TemplateVersionId } from "@/lib/ids";
import { CopyDialog } from "./copy-dialog";

/** Copies a template that is read and can't be changed. */
export function CopyButton({ versionId, name }: { versionId: TemplateVersionId; name: string }) {
  const t = useTranslations("templates.copy");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="filled" icon={<CopyPlus aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t("action")}
      </Button>
      <CopyDialog open={open} onClose={() => setOpen(false)} {...{ versionId, name }} />
    </>
  );
}
