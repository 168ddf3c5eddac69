"use client";

import { FileText, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { Button } from "@/app/_ui/button";
import { Menu, MenuItem, MenuNote, MenuSeparator } from "@/app/_ui/menu";
import type { Template } from "@/lib/messages/templates/queries";
import { TemplatesDialog } from "./templates-dialog";

type Props = { templates: readonly Template[]; disabled: boolean; onUse: (text: string) => void };

/** The member's own templates, to put into the answer or to change. T opens them. */
export function TemplateMenu({ templates, disabled, onUse }: Props) {
  const t = useTranslations("messages.templates");
  const trigger = useRef<HTMLButtonElement>(null);
  const [editing, setEditing] = useState(false);
  useShortcuts({ "messages.template": () => trigger.current?.click() });
  return (
    <>
      <Menu
        align="start"
        trigger={
          <Button ref={trigger} icon={<FileText />} keys="T" disabled={disabled}>
            {t("one")}
          </Button>
        }
      >
        {templates.length === 0 && <MenuNote>{t("none")}</MenuNote>}
        {templates.map(({ id, name, text }) => (
          <MenuItem key={id} onClick={() => onUse(text)}>
            {name}
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem icon={<Pencil />} onClick={() => setEditing(true)}>
          {t("edit")}
        </MenuItem>
      </Menu>
      <TemplatesDialog templates={templates} open={editing} onOpenChange={setEditing} />
    </>
  );
}
