"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../_ui/button";

export function CopyButton({ text }: { text: string }) {
  const common = useTranslations("common");
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Button icon={copied ? <Check /> : <Copy />} onClick={copy} aria-live="polite">
      {common(copied ? "copied" : "copy")}
    </Button>
  );
}
