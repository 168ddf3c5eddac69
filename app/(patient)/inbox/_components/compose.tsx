"use client";

import { ArrowUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { Field } from "@/app/_ui/form/field";
import { Textarea } from "@/app/_ui/form/input";
import { IconButton } from "@/app/_ui/icon-button";
import { MOST_TEXT } from "@/lib/messages/vocabulary";
import { useWrong } from "../../_wrong/wrong-context";

type Props = {
  subject: { id: string; name: string } | null;
  send: (text: string, prescriptionId: string | null) => boolean;
  /** What stands above the box. */
  children: ReactNode;
};

/** The box in which one writes. What is sent goes into the phone's outbox. */
export function Compose({ subject, send, children }: Props) {
  const t = useTranslations("ownMessages");
  const { therapist } = useWrong().help;
  const [text, setText] = useState("");
  const [about, setAbout] = useState(subject);
  const written = text.trim() !== "";
  const press = () => {
    if (!written || !send(text.trim(), about?.id ?? null)) return;
    setText("");
    setAbout(null);
  };
  return (
    <PhoneDock stays={false}>
      {children}
      {about && (
        <p className="flex items-center gap-2 rounded-lg bg-brand-soft ps-4">
          <span className="min-w-0 flex-1 wrap-anywhere">{t("about", { name: about.name })}</span>
          <IconButton label={t("notAbout")} icon={<X />} onClick={() => setAbout(null)} />
        </p>
      )}
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          press();
        }}
      >
        <Field label={t("write", { therapist })} className="flex-1">
          <Textarea
            rows={2}
            maxLength={MOST_TEXT}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </Field>
        <button
          type="submit"
          aria-label={t("send")}
          disabled={!written}
          className="grid size-14 shrink-0 place-items-center rounded-full bg-brand text-on-brand disabled:bg-sunken disabled:text-ink-3 disabled:inset-ring disabled:inset-ring-line"
        >
          <ArrowUp aria-hidden="true" className="size-6" />
        </button>
      </form>
    </PhoneDock>
  );
}
