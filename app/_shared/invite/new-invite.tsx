"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { Qr } from "@/lib/identity/qr";
import { Button } from "../../_ui/button";

type Props = {
  invite: { link: string; qr: Qr };
  onDone: () => void;
  /** The level below what stands above it. */
  heading?: "h2" | "h3";
};

/** A new link with its code to scan. It is shown this once. */
export function NewInviteLink({ invite, onDone, heading: Heading = "h3" }: Props) {
  const t = useTranslations("invite.new");
  const common = useTranslations("common");
  const title = useId();
  const [copied, setCopied] = useState(false);
  const { link, qr } = invite;
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <section aria-labelledby={title} className="rounded-md bg-surface p-4 shadow-2 ring ring-line">
      <Heading id={title} className="font-semibold text-[.875rem]">
        {t("title")}
      </Heading>
      <p className="mt-0.5 text-pretty text-ink-2">{t("text")}</p>
      <svg
        role="img"
        aria-label={t("qr")}
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        className="mx-auto my-4 block size-52 rounded-sm"
        shapeRendering="crispEdges"
      >
        <rect width={qr.size} height={qr.size} fill="#fff" />
        <path d={qr.path} fill="#000" />
      </svg>
      <output
        className="block select-all rounded-sm bg-sunken px-2.5 py-2 text-xs wrap-anywhere"
        aria-label={t("link")}
      >
        {link}
      </output>
      <div className="mt-3 flex justify-end gap-2">
        <Button icon={copied ? <Check /> : <Copy />} onClick={copy} aria-live="polite">
          {common(copied ? "copied" : "copy")}
        </Button>
        <Button variant="filled" onClick={onDone}>
          {common("done")}
        </Button>
      </div>
    </section>
  );
}
