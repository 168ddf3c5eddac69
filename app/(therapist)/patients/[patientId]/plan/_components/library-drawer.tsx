"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Sheet } from "@/app/_ui/sheet";
import type { LibraryKind } from "@/lib/exercises/vocabulary";
import { LibraryPanel, NARROW } from "./library-panel";

/** Where there is no room for the library beside the plan, it is a drawer; a section's "Add" opens it as well. */
export function LibraryDrawer({ thumbs }: { thumbs: Readonly<Record<string, ReactNode>> }) {
  const common = useTranslations("common");
  const [open, setOpen] = useState(false);
  const [kinds, setKinds] = useState<readonly LibraryKind[]>([]);
  useEffect(() => {
    const onNarrow = (event: Event) => {
      if (!(event instanceof CustomEvent) || matchMedia("(min-width: 64rem)").matches) return;
      setKinds(event.detail);
      setOpen(true);
    };
    document.addEventListener(NARROW, onNarrow);
    return () => document.removeEventListener(NARROW, onNarrow);
  }, []);
  return (
    <Sheet
      open={open}
      onOpenChange={(wanted) => {
        setOpen(wanted);
        if (!wanted) setKinds([]);
      }}
      trigger={<Button className="lg:hidden">{common("library")}</Button>}
      title={common("library")}
    >
      <LibraryPanel thumbs={thumbs} kinds={kinds} />
    </Sheet>
  );
}
