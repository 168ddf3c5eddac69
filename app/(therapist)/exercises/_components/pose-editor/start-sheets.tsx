"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { SearchInput } from "@/app/_ui/form/input";
import { Sheet } from "@/app/_ui/sheet";
import { drawingOf } from "@/lib/drawing/drawing";
import { type Draft, openDraft } from "@/lib/drawing/editing/editing";
import { STARTS } from "@/lib/drawing/editing/start.data";
import type { DrawingSpec } from "@/lib/drawing/schema";
import type { DrawingOption } from "./drawing-options";
import { Drawn } from "./drawn";

export type StartSheet = "exercise" | "position";

const BASES = ["stand", "sit", "half-kneel", "supine", "long-sit", "prone", "quad", "side-lying"] as const;

function Choice({
  drawing,
  name,
  text,
  onChoose,
}: {
  drawing: DrawingSpec;
  name: string;
  text?: string;
  onChoose: () => void;
}) {
  return (
    <li>
      <button
        type="button"
        onClick={onChoose}
        className="block w-full rounded-md p-1.5 text-start hover:bg-sunken focus-visible:bg-brand-soft"
      >
        <span className="fig-thumb block overflow-hidden rounded-sm bg-sunken p-1.5">
          <Drawn drawing={drawingOf(drawing)} aspect={1.6} />
        </span>
        <span className="mt-1 block text-pretty font-medium leading-tight">{name}</span>
        {text && <span className="block truncate text-ink-3 text-xs">{text}</span>}
      </button>
    </li>
  );
}

const grid = "grid grid-cols-2 gap-x-1 gap-y-2";

function Exercises({
  options,
  onStart,
}: {
  options: readonly DrawingOption[];
  onStart: (draft: Draft) => void;
}) {
  const t = useTranslations("poseEditor");
  const kinds = useTranslations("kinds.kind");
  const [search, setSearch] = useState("");
  const sought = search.trim().toLowerCase().split(/\s+/);
  const found = options.filter(({ name, plainName, kind }) => {
    const words = `${name} ${plainName} ${kinds(kind)}`.toLowerCase();
    return sought.every((word) => words.includes(word));
  });
  return (
    <>
      <SearchInput
        aria-label={t("search")}
        placeholder={t("search")}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
      <p role="status" className="my-2 text-ink-3 text-xs">
        {t("found", { count: found.length })}
      </p>
      <ul className={grid}>
        {found.map(({ slug, name, kind, drawing, labels }) => (
          <Choice
            key={slug}
            drawing={drawing}
            name={name}
            text={kinds(kind)}
            onChoose={() => onStart(openDraft(drawing, labels))}
          />
        ))}
      </ul>
    </>
  );
}

/** What a drawing can start from, at the end of the page: another exercise's, or somebody at ease. */
export function StartSheets({
  open,
  options,
  onClose,
  onStart,
}: {
  open: StartSheet | null;
  options: readonly DrawingOption[];
  onClose: () => void;
  onStart: (draft: Draft) => void;
}) {
  const t = useTranslations("poseEditor");
  const close = (stays: boolean) => !stays && onClose();
  return (
    <>
      <Sheet
        open={open === "exercise"}
        onOpenChange={close}
        title={t("exerciseTitle")}
        text={t("exerciseText")}
      >
        <Exercises options={options} onStart={onStart} />
      </Sheet>
      <Sheet
        open={open === "position"}
        onOpenChange={close}
        title={t("positionTitle")}
        text={t("positionText")}
      >
        <ul className={grid}>
          {BASES.map((base) => (
            <Choice
              key={base}
              drawing={STARTS[base]}
              name={t(`base.${base}`)}
              onChoose={() => onStart(openDraft(STARTS[base], [t(`base.${base}`)]))}
            />
          ))}
        </ul>
      </Sheet>
    </>
  );
}
