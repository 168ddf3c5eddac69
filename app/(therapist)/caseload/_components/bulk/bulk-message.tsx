"use client";

import { MessageSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { previewMessageAction, sendToAllAction } from "@/app/_actions/messages";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { Textarea } from "@/app/_ui/form/input";
import { useAction } from "@/app/_ui/form/use-action";
import { Sheet } from "@/app/_ui/sheet";
import { useToast } from "@/app/_ui/toast";
import type { Addressed } from "@/lib/messages/bulk/mutations";
import { MOST_TEXT } from "@/lib/messages/vocabulary";
import { newId } from "@/lib/new-id";
import { LeftOut, Part, Person } from "./people";
import { useSelection } from "./selection";

/** With the id that a message has, however often it is sent. */
type Aimed = Addressed & { id: string };

/** The same words to several patients: who gets them, who is left out and why, before anything is sent. */
export function BulkMessage() {
  const t = useTranslations("triage.bulk");
  const common = useTranslations("common");
  const { ids, choose } = useSelection();
  const { notify } = useToast();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [people, setPeople] = useState<readonly Aimed[] | null>(null);
  const preview = useAction(previewMessageAction, {
    onDone: (found) => setPeople(found.map((one) => ({ ...one, id: newId<string>() }))),
  });
  const gets = people?.filter(({ left }) => left === null) ?? [];
  const send = useAction(sendToAllAction, {
    onDone: ({ sent, left }) => {
      notify({ title: t("sent", { count: sent.length }), tone: left.length > 0 ? "problem" : "good" });
      const why = new Map(left.map((one) => [one.patientId, one.why]));
      // Whoever is left out is written to again with the same words.
      if (why.size === 0) setText("");
      choose(left.map((one) => one.patientId));
      if (why.size === 0) setOpen(false);
      else
        setPeople(
          gets.flatMap((one) =>
            why.has(one.patientId) ? [{ ...one, left: why.get(one.patientId) ?? null }] : [],
          ),
        );
    },
  });
  const show = () => {
    setOpen(true);
    setPeople(null);
    preview.run({ patientIds: [...ids] });
  };
  return (
    <>
      <Button icon={<MessageSquare aria-hidden="true" />} busy={preview.pending && !open} onClick={show}>
        {t("message")}
      </Button>
      <Sheet
        open={open}
        onOpenChange={setOpen}
        title={t("messageTitle")}
        text={t("messageText")}
        actions={
          <>
            <Button
              variant="filled"
              disabled={gets.length === 0 || text.trim() === ""}
              busy={send.pending}
              busyLabel={common("sending")}
              onClick={() =>
                send.run({ text, to: gets.map(({ patientId, id, seen }) => ({ patientId, id, seen })) })
              }
            >
              {t("send", { count: gets.length })}
            </Button>
            <Button variant="quiet" onClick={() => setOpen(false)}>
              {common("cancel")}
            </Button>
          </>
        }
      >
        <Field label={t("words")} name="text">
          <Textarea
            name="text"
            rows={3}
            maxLength={MOST_TEXT}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <div aria-live="polite" aria-busy={people === null}>
          <Part title={t("gets")} count={gets.length}>
            {gets.map(({ patientId, name }) => (
              <Person key={patientId}>{name}</Person>
            ))}
          </Part>
          <LeftOut
            left={(people ?? []).flatMap(({ left, ...one }) =>
              left === null ? [] : [{ ...one, why: left }],
            )}
          />
        </div>
      </Sheet>
    </>
  );
}
