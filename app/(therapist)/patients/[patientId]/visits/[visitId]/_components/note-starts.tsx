"use client";

import { FileText, History, Save, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { removeNoteTemplateAction, saveNoteTemplateAction } from "@/app/_actions/visits";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { useAction } from "@/app/_ui/form/use-action";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuItem, MenuNote, MenuSeparator } from "@/app/_ui/menu";
import type { Drafting } from "@/app/(therapist)/_components/drafting/use-drafting";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import type { NoteTemplateId } from "@/lib/ids";
import { newId } from "@/lib/new-id";
import {
  LONGEST_PART,
  LONGEST_TEMPLATE_NAME,
  NOTE_PARTS,
  type NotePart,
  type NoteText,
} from "@/lib/visits/vocabulary";

/** What a note can begin with: the last one that was signed, or a template of one's own. */
export type StartFrom = { id: string; name: string; text: NoteText; kind: "last" | "template" };

/** Added to what stands there: nothing that was typed is taken away, and a part that would be too long stays as it is. */
const joined = (note: NoteText, text: NoteText) =>
  Object.fromEntries(
    NOTE_PARTS.filter((part) => text[part] !== "")
      .map((part) => [part, [note[part], text[part]].filter(Boolean).join("\n")] as const)
      .filter(([, both]) => both.length <= LONGEST_PART),
  );

/** Begins or goes on with what was written before, and keeps what is written now as a template of one's own. */
export function NoteStarts({ starts, noting }: { starts: readonly StartFrom[]; noting: Drafting<NotePart> }) {
  const t = useTranslations("visits.notes");
  const [dialog, setDialog] = useState<"keep" | "remove" | null>(null);
  const [templateId, setTemplateId] = useState(() => newId<NoteTemplateId>());
  const { run: remove, pending } = useAction(removeNoteTemplateAction, { doneText: t("removed") });
  const { text: note, write } = noting;
  const templates = starts.filter(({ kind }) => kind === "template");
  const last = starts.find(({ kind }) => kind === "last");
  const isEmpty = NOTE_PARTS.every((part) => note[part].trim() === "");
  return (
    <span className="ms-auto flex items-center gap-1">
      {last && (
        <Button size="sm" variant="quiet" icon={<History />} onClick={() => write(joined(note, last.text))}>
          {t("last")}
        </Button>
      )}
      <Menu
        trigger={
          <Button size="sm" variant="quiet" icon={<FileText />}>
            {t("templates")}
          </Button>
        }
      >
        {templates.length === 0 && <MenuNote>{t("noTemplates")}</MenuNote>}
        {templates.map(({ id, name, text }) => (
          <MenuItem key={id} icon={<FileText />} onClick={() => write(joined(note, text))}>
            {name}
          </MenuItem>
        ))}
        <MenuSeparator />
        {!isEmpty && (
          <MenuItem icon={<Save />} onClick={() => setDialog("keep")}>
            {t("keepTemplate")}
          </MenuItem>
        )}
        {templates.length > 0 && (
          <MenuItem icon={<Trash2 />} onClick={() => setDialog("remove")}>
            {t("removeTemplates")}
          </MenuItem>
        )}
      </Menu>
      <FormDialog
        open={dialog === "keep"}
        onOpenChange={(open) => setDialog(open ? "keep" : null)}
        title={t("keepTemplate")}
        text={t("keepTemplateText")}
        action={saveNoteTemplateAction}
        read={({ name }) => ({ templateId, name, ...note })}
        onDone={() => setTemplateId(newId<NoteTemplateId>())}
        doneText={t("kept")}
        submit={t("keep")}
      >
        <Field label={t("templateName")} name="name" required>
          <Input name="name" maxLength={LONGEST_TEMPLATE_NAME} autoComplete="off" required />
        </Field>
      </FormDialog>
      <Dialog
        open={dialog === "remove" && templates.length > 0}
        onOpenChange={(open) => setDialog(open ? "remove" : null)}
        title={t("removeTemplates")}
        text={t("removeText")}
      >
        <ul>
          {templates.map(({ id, name }) => (
            <li key={id} className="flex items-center gap-2 border-line py-1 not-first:border-t">
              <span className="min-w-0 flex-1 wrap-anywhere">{name}</span>
              <IconButton
                size="sm"
                icon={<Trash2 />}
                label={t("removeName", { name })}
                disabled={pending}
                onClick={() => remove({ templateId: id })}
              />
            </li>
          ))}
        </ul>
      </Dialog>
    </span>
  );
}
