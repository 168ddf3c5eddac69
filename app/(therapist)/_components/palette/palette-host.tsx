"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Run } from "@/app/_shared/shortcuts/bound";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { NotLoaded } from "@/app/_ui/not-loaded";
import { OnDemand, partOf } from "@/app/_ui/on-demand";
import type { PalettePage } from "./use-palette-items";

const palette = partOf(async () => (await import("./palette-part")).PalettePart);
const sheet = partOf(async () => (await import("@/app/_shared/shortcuts/sheet-part")).SheetPart);

type Shown = "palette" | "sheet";

/** Something that floats has keys of its own. */
const floats = (target: EventTarget | null) =>
  target instanceof Element && target.closest("[role=dialog], [role=alertdialog]") !== null;

type Props = {
  pages: readonly PalettePage[];
  /** False for an owner alone, who reads no patient and has no page of one. */
  patients: boolean;
};

/** The palette, the sheet of shortcuts and the ways to the pages. The code of the two comes when they are first opened. */
export function PaletteHost({ pages, patients }: Props) {
  const router = useRouter();
  const [shown, setShown] = useState<Shown | null>(null);
  // A part that was opened stays, so that it closes as it opened, and the next time is at hand.
  const [opened, setOpened] = useState<readonly Shown[]>([]);
  const show = (part: Shown) => {
    setOpened((before) => (before.includes(part) ? before : [...before, part]));
    setShown(part);
  };
  const go = (href: string) => () => router.push(href);
  const ask: Run = ({ target }) => !floats(target) && show("palette");
  useShortcuts({ "everywhere.palette": ask, "everywhere.sheet": () => show("sheet") });
  useShortcuts(
    {
      ...{ "everywhere.caseload": go("/caseload"), "everywhere.visits": go("/visits") },
      ...{ "everywhere.messages": go("/messages"), "everywhere.alerts": go("/alerts") },
      "everywhere.library": go("/exercises"),
    },
    patients,
  );
  const own = (part: Shown) => ({
    open: shown === part,
    onOpenChange: (next: boolean) => setShown(next ? part : null),
  });
  return (
    <>
      {opened.includes("palette") && (
        <OnDemand
          part={palette}
          {...own("palette")}
          {...{ pages, patients }}
          instead={shown === "palette" && <NotLoaded onClose={() => setShown(null)} />}
        />
      )}
      {opened.includes("sheet") && (
        <OnDemand
          part={sheet}
          {...own("sheet")}
          instead={shown === "sheet" && <NotLoaded onClose={() => setShown(null)} />}
        />
      )}
    </>
  );
}
