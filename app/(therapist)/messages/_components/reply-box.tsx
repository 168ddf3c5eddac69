"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { sendMessageAction } from "@/app/_actions/messages";
import { ChosenPictures } from "@/app/_shared/pictures/chosen-pictures";
import { PictureInput } from "@/app/_shared/pictures/picture-input";
import { type PictureRefusal, takenIn, usePictures } from "@/app/_shared/pictures/use-pictures";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { Textarea } from "@/app/_ui/form/input";
import { useAction } from "@/app/_ui/form/use-action";
import { useLeaveGuard } from "@/app/_ui/form/use-leave-guard";
import { fillTemplate } from "@/lib/messages/templates/fill";
import type { Template } from "@/lib/messages/templates/queries";
import { MOST_TEXT } from "@/lib/messages/vocabulary";
import { newId } from "@/lib/new-id";
import { picturesOf } from "./address";
import { Moved, type News } from "./moved";
import { SubjectSelect } from "./subject-select";
import { TemplateMenu } from "./template-menu";
import { useDraft } from "./use-draft";

type Props = {
  patientId: string;
  givenName: string;
  memberId: string;
  /** The last message that this page shows. */
  seen: number;
  news: News | undefined;
  subjects: readonly { id: string; name: string }[];
  log: { id: string; note: string } | null;
  templates: readonly Template[];
};

/** Where an answer is written. R goes there, Ctrl Enter sends. Nothing is sent over what has come since one began. */
export function ReplyBox({ patientId, givenName, memberId, seen, news, subjects, log, templates }: Props) {
  const t = useTranslations("messages.reply");
  const common = useTranslations("common");
  const errors = useTranslations("errors");
  const router = useRouter();
  const box = useRef<HTMLTextAreaElement>(null);
  const { draft, change, clear } = useDraft(memberId, patientId);
  const [known, setKnown] = useState(seen);
  const [id, setId] = useState(() => newId<string>());
  const pictures = usePictures(picturesOf(patientId));
  const written = draft.text.trim() !== "";
  // Whoever has written nothing has nothing that could cross.
  if (!written && known !== seen) setKnown(seen);
  const { run, pending } = useAction(sendMessageAction, {
    doneText: t("sent"),
    onDone: () => {
      clear();
      pictures.clear();
      setId(newId<string>());
      if (log) router.replace(`/messages/${patientId}`);
    },
    onFailure: ({ error }) => {
      if (error === "expired") pictures.renew();
      if (error !== "conflict") return error === "expired";
      // What an earlier try under this id left behind is never taken for what is written now.
      setId(newId<string>());
      router.refresh();
      return true;
    },
  });
  const send = async (done: boolean) => {
    if (!written) return box.current?.focus();
    if (pending) return;
    const ids = await pictures.upload();
    if (!ids) return;
    const about = { prescriptionId: draft.about || null, logId: log?.id ?? null };
    run({ id, patientId, text: draft.text, ...about, ...(ids[0] && { pictures: ids }), seen: known, done });
  };
  const refusal = { textOf: (code: PictureRefusal) => errors(`code.${code}`), signIn: errors("signIn") };
  const busy = pending || pictures.busy;
  const hasPictures = pictures.chosen.length > 0;
  useLeaveGuard(hasPictures);
  useShortcuts({
    "messages.reply": () => box.current?.focus(),
    "messages.send": ({ target }) => {
      // What floats above the page has words of its own: the draft below them is not sent by it.
      if (target instanceof Element && target.closest("[role=dialog], [role=menu]")) return;
      void send(true);
    },
  });
  return (
    <div className="grid gap-2">
      {known !== seen && news && <Moved news={news} givenName={givenName} onSeen={() => setKnown(seen)} />}
      {log && (
        <p className="rounded-sm bg-sunken px-2.5 py-1.5 text-ink-2">
          {t("answersLog")} {common("quoted", { note: log.note })}
        </p>
      )}
      <Field label={t("text", { name: givenName })}>
        <Textarea
          ref={box}
          rows={3}
          maxLength={MOST_TEXT}
          value={draft.text}
          readOnly={busy}
          onChange={(event) => change({ text: event.currentTarget.value })}
          {...takenIn(pictures, busy)}
        />
      </Field>
      <ChosenPictures pictures={pictures} disabled={pending} refusal={refusal} />
      <div className="flex flex-wrap items-center gap-2">
        <PictureInput pictures={pictures} disabled={pending} />
        <TemplateMenu
          templates={templates}
          disabled={busy}
          onUse={(template) => {
            const filled = fillTemplate(template, givenName);
            change({ text: written ? `${draft.text.trimEnd()}\n${filled}` : filled });
            box.current?.focus();
          }}
        />
        {subjects.length > 0 && (
          <SubjectSelect
            subjects={subjects}
            value={draft.about}
            disabled={busy}
            onChange={(about) => change({ about })}
          />
        )}
        <span className="ms-auto flex flex-wrap gap-2">
          <Button busy={busy} onClick={() => void send(false)}>
            {t("send")}
          </Button>
          <Button
            variant="filled"
            keys="Ctrl Enter"
            busy={busy}
            busyLabel={common("sending")}
            onClick={() => void send(true)}
          >
            {t("sendDone")}
          </Button>
        </span>
      </div>
      <p className="text-ink-3 text-xs">
        {hasPictures ? t("keptOpen") : written && t("kept")} {t("pictures")} {t("push", { name: givenName })}
      </p>
    </div>
  );
}
