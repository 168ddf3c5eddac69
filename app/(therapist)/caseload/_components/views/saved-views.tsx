"use client";

import { Bookmark, Check, ListOrdered, Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { saveViewAction } from "@/app/_actions/caseload";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { Button, LinkButton } from "@/app/_ui/button";
import { Chip } from "@/app/_ui/chip";
import { useAction } from "@/app/_ui/form/use-action";
import { Menu, MenuItem, MenuLink, MenuNote, MenuSeparator } from "@/app/_ui/menu";
import type { CaseloadView } from "@/lib/caseload/views/queries";
import { isSameView, viewOf } from "@/lib/caseload/views/same-view";
import { ALL_OPEN, type Chosen, savedAddress } from "../address";
import { ArrangeViews } from "./arrange-views";
import { SaveView } from "./save-view";

type Props = { views: readonly CaseloadView[]; chosen: Chosen };

/** The member's own views: to go to one, to keep what stands here as one, and where it was changed, to save that or go back. */
export function SavedViews({ views, chosen }: Props) {
  const t = useTranslations("caseload.saved");
  const common = useTranslations("common");
  const row = useTranslations("plan.row");
  const router = useRouter();
  const trigger = useRef<HTMLButtonElement>(null);
  const [dialog, setDialog] = useState<"save" | "arrange" | null>(null);
  const current = views.find(({ id }) => id === chosen.saved);
  const isChanged = current !== undefined && !isSameView(current.filter, viewOf(chosen));
  const save = useAction(saveViewAction, { doneText: t("done"), onDone: () => router.refresh() });
  useShortcuts({ "caseload.views": () => trigger.current?.click() });
  return (
    <div className="flex flex-wrap items-center justify-end gap-2">
      <Menu
        align="start"
        trigger={
          <Button ref={trigger} icon={<Bookmark aria-hidden="true" />}>
            {current ? current.name : t("title")}
          </Button>
        }
      >
        {views.length === 0 && <MenuNote>{t("none")}</MenuNote>}
        {views.map((view) => (
          <MenuLink
            key={view.id}
            href={savedAddress(view)}
            icon={
              view.id === current?.id ? <Check aria-label={t("current")} /> : <Bookmark aria-hidden="true" />
            }
          >
            {view.isDefault ? t("withDefault", { name: view.name }) : view.name}
          </MenuLink>
        ))}
        {current && (
          <MenuLink href={ALL_OPEN} icon={<Bookmark aria-hidden="true" />}>
            {t("leave")}
          </MenuLink>
        )}
        <MenuSeparator />
        <MenuItem icon={<Plus aria-hidden="true" />} onClick={() => setDialog("save")}>
          {t("saveAs")}
        </MenuItem>
        {views.length > 0 && (
          <MenuItem icon={<ListOrdered aria-hidden="true" />} onClick={() => setDialog("arrange")}>
            {t("arrange")}
          </MenuItem>
        )}
      </Menu>
      {isChanged && (
        <>
          <Chip>{row("changed")}</Chip>
          <Button
            size="sm"
            busy={save.pending}
            busyLabel={common("saving")}
            onClick={() => save.run({ viewId: current.id, name: current.name, filter: viewOf(chosen) })}
          >
            {t("save")}
          </Button>
          <Button size="sm" variant="quiet" onClick={() => setDialog("save")}>
            {t("saveAs")}
          </Button>
          <LinkButton size="sm" variant="quiet" href={savedAddress(current)}>
            {t("reset")}
          </LinkButton>
        </>
      )}
      <SaveView open={dialog === "save"} onClose={() => setDialog(null)} chosen={chosen} />
      {dialog === "arrange" && <ArrangeViews views={views} onClose={() => setDialog(null)} />}
    </div>
  );
}
