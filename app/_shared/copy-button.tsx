"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { Button } from "../_ui/button";

type Props = { text: string; variant?: ComponentProps<typeof Button>["variant"] };

/** Says that it was copied, by its own words. Another text begins anew by a `key`. */
export function CopyButton({ text, variant }: Props) {
  const common = useTranslations("common");
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Button variant={variant} icon={copied ? <Check /> : <Copy />} onClick={copy} aria-live="polite">
      {common(copied ? "copied" : "copy")}
    </Button>
  );
}
