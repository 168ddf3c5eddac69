"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { createCardAction, reviseCardAction } from "@/app/_actions/cards";
import { LinkButton } from "@/app/_ui/button";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { useToast } from "@/app/_ui/toast";
import type { CardContent } from "@/lib/education/schema";
import { NewerVersion } from "../../_components/newer-version";
import { CardFields, type PictureOption } from "./card-fields";

export type CardTask =
  | { type: "create"; cardId: string; copyOf: string | null }
  | { type: "revise"; cardId: string; baseNumber: number };

type Props = {
  task: CardTask;
  start: CardContent;
  pictures: readonly PictureOption[];
  cancelHref: string;
};

/** One form for a new card, a copy, and the next version of the clinic's own. */
export function CardForm({ task, start, pictures, cancelHref }: Props) {
  const t = useTranslations("cards.form");
  const common = useTranslations("common");
  const router = useRouter();
  const { notify } = useToast();
  /** What is typed goes on from here, whatever a refreshed page brings. */
  const [opened] = useState({ task, start });
  const [base, setBase] = useState(opened.task);
  const [conflict, setConflict] = useState(false);
  /** The newer version comes with the page, some time after it was said that there is one. */
  const newerIsHere = task.type === "revise" && base.type === "revise" && task.baseNumber !== base.baseNumber;
  const revises = base.type === "revise";
  return (
    <ActionForm
      action={task.type === "create" ? createCardAction : reviseCardAction}
      read={(_, form) => ({
        ...base,
        content: {
          title: form.get("content.title"),
          body: form.get("content.body"),
          picture: form.get("content.picture"),
          frames: form.get("content.frames") === "on",
        },
      })}
      onDone={({ slug }) => {
        notify({
          title: revises ? t("saved", { number: base.baseNumber + 1 }) : t("created"),
          tone: "good",
        });
        router.push(`/cards/${slug}`);
      }}
      onFailure={({ error }) => {
        if (error !== "conflict") return false;
        setConflict(true);
        router.refresh();
        return true;
      }}
      className="flex flex-1 flex-col border-line border-t [&>[role=alert]]:m-4"
    >
      <div className="grid flex-1 content-start gap-4 p-4">
        <CardFields start={opened.start} pictures={pictures} />
      </div>
      <div data-foot="" className="sticky bottom-0 z-10 border-line border-t bg-paper">
        {conflict && (
          <NewerVersion
            of="cards"
            seeHref={cancelHref}
            isHere={newerIsHere}
            onGoOn={() => {
              setBase(task);
              setConflict(false);
            }}
          />
        )}
        <div className="flex items-center justify-end gap-2 px-4 py-2.5">
          <LinkButton href={cancelHref} variant="quiet" size="lg">
            {common("cancel")}
          </LinkButton>
          <SubmitButton size="lg" busyLabel={common(revises ? "saving" : "adding")}>
            {revises ? t("save", { number: base.baseNumber + 1 }) : t("create")}
          </SubmitButton>
        </div>
      </div>
    </ActionForm>
  );
}
