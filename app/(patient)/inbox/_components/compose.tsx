"use client";

import { ArrowUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { ChosenPictures } from "@/app/_shared/pictures/chosen-pictures";
import { PictureInput } from "@/app/_shared/pictures/picture-input";
import { type PictureRefusal, usePictures } from "@/app/_shared/pictures/use-pictures";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { Field } from "@/app/_ui/form/field";
import { Textarea } from "@/app/_ui/form/input";
import { IconButton } from "@/app/_ui/icon-button";
import { MOST_TEXT } from "@/lib/messages/vocabulary";
import type { Written } from "../../_outbox/message-item";
import { useWrong } from "../../_wrong/wrong-context";
import { OWN_PICTURES } from "./own-pictures";

/** A device that was signed out from elsewhere removes what it keeps, as whatever it sends makes it do. */
const onSignedOut = async (answer: Response) => (await import("../../_kept/wipe")).wipedBy(answer);

type Props = {
  subject: { id: string; name: string } | null;
  send: (written: Written) => boolean;
  /** What stands above the box. */
  children: ReactNode;
};

/** The box in which one writes. Pictures are sent at once; the words that name them go into the phone's outbox. */
export function Compose({ subject, send, children }: Props) {
  const t = useTranslations("ownMessages");
  const common = useTranslations("common");
  const { therapist } = useWrong().help;
  const [text, setText] = useState("");
  const [about, setAbout] = useState(subject);
  const pictures = usePictures(OWN_PICTURES, { onSignedOut });
  const written = text.trim() !== "";
  const form = useRef<HTMLFormElement>(null);
  const { chosen, problem } = pictures;
  // What stands above the box now has pushed it down.
  useEffect(() => {
    if (chosen.length > 0 || problem) form.current?.scrollIntoView({ block: "nearest" });
  }, [chosen.length, problem]);
  const refusalOf = (code: PictureRefusal) => {
    if (code === "sign-in") return t("pictures.signedOut");
    return t(code === "forbidden" ? "refused.care-ended" : "refused.other");
  };
  const press = async () => {
    if (!written || pictures.busy) return;
    const ids = await pictures.upload();
    if (!ids || !send({ text: text.trim(), prescriptionId: about?.id ?? null, pictures: ids })) return;
    setText("");
    setAbout(null);
    pictures.clear();
  };
  return (
    <PhoneDock stays={false}>
      {children}
      {about && (
        <p className="flex items-center gap-2 rounded-lg bg-brand-soft ps-4">
          <span className="min-w-0 flex-1 wrap-anywhere">{t("about", { name: about.name })}</span>
          <IconButton
            label={t("notAbout")}
            icon={<X />}
            disabled={pictures.busy}
            onClick={() => setAbout(null)}
          />
        </p>
      )}
      <ChosenPictures pictures={pictures} refusal={{ textOf: refusalOf, signIn: common("signIn") }} />
      {chosen.length > 0 && !written && (
        <p className="text-md text-ink-2 text-pretty">{t("pictures.words")}</p>
      )}
      <form
        ref={form}
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void press();
        }}
      >
        <PictureInput pictures={pictures} />
        <Field label={t("write", { therapist })} className="flex-1">
          <Textarea
            rows={2}
            maxLength={MOST_TEXT}
            value={text}
            readOnly={pictures.busy}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </Field>
        <button
          type="submit"
          aria-label={t("send")}
          disabled={!written}
          aria-disabled={pictures.busy}
          className="grid size-14 shrink-0 place-items-center rounded-full bg-brand text-on-brand disabled:bg-sunken disabled:text-ink-3 disabled:inset-ring disabled:inset-ring-line"
        >
          <ArrowUp aria-hidden="true" className="size-6" />
        </button>
      </form>
    </PhoneDock>
  );
}
