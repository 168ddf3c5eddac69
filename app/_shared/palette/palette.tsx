"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { scrimClass } from "../../_ui/dialog";
import { KeyHints } from "../../_ui/key-hints";
import { useSurface } from "../../_ui/surface";
import { keepList } from "../lists/kept-list";
import { runShortcut } from "../shortcuts/use-shortcuts";
import { Finder } from "./finder";
import type { PaletteGroup, PaletteItem, PalettePage } from "./use-palette-items";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  pages: readonly PalettePage[];
  /** False for whoever reads no patient. */
  patients: boolean;
};

export function Palette({ open, onOpenChange, pages, patients }: Props) {
  const t = useTranslations("palette");
  const common = useTranslations("common.keys");
  const surface = useSurface();
  const router = useRouter();
  /** What is run once the dialog is gone and the focus is back, as if its key had been pressed. */
  const later = useRef<(() => void) | null>(null);
  const choose = (it: PaletteItem, groups: readonly PaletteGroup[]) => {
    if (it.kind === "action") later.current = () => runShortcut(it.id);
    else if (it.kind === "page") router.push(it.href);
    else {
      const among = groups.find(({ items }) => items.includes(it))?.items ?? [];
      const ids = among.flatMap((one) => (one.kind === "patient" ? [one.patient.id] : []));
      keepList({ name: "search", href: "/caseload", ids });
      router.push(`/patients/${it.patient.id}`);
    }
    onOpenChange(false);
  };
  return (
    <Dialog.Root
      open={open}
      onOpenChange={onOpenChange}
      onOpenChangeComplete={(isOpen) => {
        const run = later.current;
        later.current = null;
        if (!isOpen && run) setTimeout(run);
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={scrimClass} />
        <Dialog.Viewport data-surface={surface} className="fixed inset-0 z-40 grid overflow-y-auto p-4">
          <Dialog.Popup className="mx-auto mt-[8dvh] mb-auto w-full max-w-150 rounded-md bg-surface p-3 pb-1 text-sm shadow-2 outline-none ring ring-line transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0">
            <Dialog.Title className="sr-only">{t("title")}</Dialog.Title>
            <Finder pages={pages} patients={patients} onChoose={choose} />
            <div className="-mx-3 mt-1 border-line border-t">
              <KeyHints
                hints={[
                  { keys: ["↑", "↓"], does: common("move") },
                  { keys: ["Enter"], does: common("open") },
                  ...(patients ? [{ keys: ["@"], does: t("only") }] : []),
                  { keys: [">"], does: t("acts") },
                  { keys: ["Esc"], does: t("close") },
                ]}
              />
            </div>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
