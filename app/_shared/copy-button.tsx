"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, type MouseEvent, useState } from "react";
import { Button } from "../_ui/button";
import { copyText } from "./copy-text";

type Props = { text: string; variant?: ComponentProps<typeof Button>["variant"] };

/** Says by its own words whether it was copied. Another text begins anew by a `key`. */
export function CopyButton({ text, variant }: Props) {
  const common = useTranslations("common");
  const [said, say] = useState<"copy" | "copied" | "notCopied">("copy");
  const copy = async ({ currentTarget }: MouseEvent<HTMLButtonElement>) =>
    say((await copyText(text, currentTarget)) ? "copied" : "notCopied");
  return (
    <Button
      variant={variant}
      icon={said === "copied" ? <Check /> : <Copy />}
      onClick={copy}
      aria-live="polite"
    >
      {common(said)}
    </Button>
  );
}
