"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

type Left = { unsent: number; urgent: boolean };

/** The helper's leave has ended: this phone keeps nothing of the patient any longer, and what it had not sent is said to be lost. */
export function HelpEnded({ owner }: { owner: string }) {
  const t = useTranslations("helpers.ended");
  const [left, setLeft] = useState<Left | null>(null);
  useEffect(() => {
    void import("./clear-phone")
      .then(({ clearPhoneOf }) => clearPhoneOf(owner))
      .then(setLeft)
      .catch(() => {});
  }, [owner]);
  if (!left || left.unsent === 0) return null;
  return (
    <div role="alert" className="rounded-lg bg-part-soft p-4 text-pretty">
      <p>{t("unsent", { count: left.unsent })}</p>
      {left.urgent && <p className="mt-2 font-[640]">{t("urgent")}</p>}
    </div>
  );
}
