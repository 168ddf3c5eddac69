"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Checkbox } from "@/app/_ui/form/checkbox";
import { useSelection } from "./selection";

type Props = { id: string; name: string; children: ReactNode };

/** A row's glyph, whose place the box takes under the pointer and the keyboard; where there is only touch it stands beside it. */
export function SelectRow({ id, name, children }: Props) {
  const t = useTranslations("triage.bulk");
  const { ids, toggle } = useSelection();
  return (
    <span className="relative flex items-center justify-between gap-2">
      <span className="group-hover/row:opacity-0 group-has-[[data-select]:checked]/row:opacity-0 group-has-[[data-select]:focus-visible]/row:opacity-0 pointer-coarse:opacity-100!">
        {children}
      </span>
      <Checkbox
        className="absolute -inset-1.5 min-h-0! justify-center gap-0! opacity-0 focus-within:opacity-100 group-hover/row:opacity-100 has-checked:opacity-100 pointer-coarse:static pointer-coarse:min-h-control-sm! pointer-coarse:opacity-100"
        label={<span className="sr-only">{t("select", { name })}</span>}
        data-select=""
        checked={ids.has(id)}
        onChange={() => toggle(id)}
      />
    </span>
  );
}

/** All rows of the page, or none. */
export function SelectAll({ all }: { all: readonly string[] }) {
  const t = useTranslations("triage.bulk");
  const { ids, choose } = useSelection();
  const isAll = all.length > 0 && all.every((id) => ids.has(id));
  return (
    <Checkbox
      className="gap-0!"
      label={<span className="sr-only">{t("selectAll")}</span>}
      checked={isAll}
      onChange={() => choose(isAll ? [] : all)}
    />
  );
}
