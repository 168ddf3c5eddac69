"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { keepList } from "@/app/_shared/lists/kept-list";
import { runShortcut } from "@/app/_shared/shortcuts/use-shortcuts";
import { scrimClass } from "@/app/_ui/dialog";
import { KeyHints } from "@/app/_ui/key-hints";
import { useSurface } from "@/app/_ui/surface";
import { type Choose, Finder } from "./finder";
import type { PalettePage } from "./use-palette-items";

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
  const choose: Choose = (it, { among, tab }) => {
    if (it.kind === "action") later.current = () => runShortcut(it.id);
    else {
      const href = it.kind === "patient" ? `/patients/${it.patient.id}` : it.href;
      if (it.kind === "patient") {
        const ids = among.flatMap((one) => (one.kind === "patient" ? [one.patient.id] : []));
        keepList({ name: "search", href: "/caseload", ids });
      }
      if (tab) return void window.open(href, "_blank", "noopener");
      if (href.startsWith("tel:")) window.location.assign(href);
      else router.push(href);
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
          <Dialog.Popup
            data-wide={patients || undefined}
            className="mx-auto mt-[8dvh] mb-auto w-full max-w-150 rounded-md data-wide:lg:max-w-240 bg-surface p-3 pb-1 text-sm shadow-2 outline-none ring ring-line transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            <Dialog.Title className="sr-only">{t("title")}</Dialog.Title>
            <Finder pages={pages} patients={patients} onChoose={choose} />
            <div className="-mx-3 mt-1 border-line border-t">
              <KeyHints
                hints={[
                  { keys: ["↑", "↓"], does: common("move") },
                  { keys: ["Enter"], does: common("open") },
                  { keys: ["Ctrl", "Enter"], does: t("tab") },
                  ...(patients ? [{ keys: ["Tab"], does: t("acts.patient") }] : []),
                  ...(patients ? [{ keys: ["@"], does: t("only") }] : []),
                  { keys: [">"], does: t("acts.only") },
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
