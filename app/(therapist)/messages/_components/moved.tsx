"use client";

import { MessageCircleWarning } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/banner";
import { Button } from "@/app/_ui/button";

/** The last message of a thread: `who`: the member who wrote it; null for the patient. `at`: in words. */
export type News = { number: number; who: string | null; at: string };

type Props = { news: News; givenName: string; onSeen: () => void };

/** Something came while an answer was being written: it is read before anything is sent. */
export function Moved({ news: { who, at }, givenName, onSeen }: Props) {
  const t = useTranslations("messages.moved");
  return (
    <div role="alert">
      <Banner
        tone="part"
        icon={<MessageCircleWarning />}
        title={
          who === null ? t("wrote", { name: givenName, when: at }) : t("answered", { name: who, when: at })
        }
        actions={<Button onClick={onSeen}>{t("seen")}</Button>}
      >
        {t("text")}
      </Banner>
    </div>
  );
}
