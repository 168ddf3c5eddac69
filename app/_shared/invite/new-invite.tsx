"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Qr } from "@/lib/identity/qr";
import { Button } from "../../_ui/button";
import { CopyButton } from "../copy-button";
import { QrPicture } from "../qr-picture";

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
  const { link, qr } = invite;
  return (
    <section aria-labelledby={title} className="rounded-md bg-surface p-4 shadow-2 ring ring-line">
      <Heading id={title} className="font-semibold text-[.875rem]">
        {t("title")}
      </Heading>
      <p className="mt-0.5 text-pretty text-ink-2">{t("text")}</p>
      <QrPicture qr={qr} label={t("qr")} className="mx-auto my-4 size-52" />
      <output
        className="block select-all rounded-sm bg-sunken px-2.5 py-2 text-xs wrap-anywhere"
        aria-label={t("link")}
      >
        {link}
      </output>
      <div className="mt-3 flex justify-end gap-2">
        <CopyButton text={link} />
        <Button variant="filled" onClick={onDone}>
          {common("done")}
        </Button>
      </div>
    </section>
  );
}
