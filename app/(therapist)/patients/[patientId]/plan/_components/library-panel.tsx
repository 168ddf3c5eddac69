"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { cx } from "@/app/_ui/cx";
import { SearchInput } from "@/app/_ui/form/input";
import { searchExercises } from "@/lib/exercises/search";
import type { LibraryKind } from "@/lib/exercises/vocabulary";
import { formFor } from "@/lib/plans/chair-and-bed";
import { useBuilder } from "./builder-context";
import { type LibraryFilter, LibraryFilters } from "./library-filters";
import { LibraryItem } from "./library-item";

const ANY: Omit<LibraryFilter, "noFloor"> = { text: "", kinds: [], position: "", equipment: "" };

/** Told from a section's "Add": the library narrows to its kinds and takes the focus. */
export const NARROW = "plexus:narrow-library";
export const narrowLibrary = (kinds: readonly LibraryKind[]) =>
  document.dispatchEvent(new CustomEvent(NARROW, { detail: kinds }));

type Props = {
  thumbs: Readonly<Record<string, ReactNode>>;
  /** What it is narrowed to at first. */
  kinds?: readonly LibraryKind[];
  className?: string;
};

/** Every exercise of the library with what the record says to it. Enter adds; arrows go through the list. */
export function LibraryPanel({ thumbs, kinds = [], className }: Props) {
  const t = useTranslations("plan.library");
  const common = useTranslations("common");
  const { data, add } = useBuilder();
  const [filter, setFilter] = useState<LibraryFilter>({
    ...{ ...ANY, kinds },
    noFloor: formFor(data.safety.conditions.map(({ code }) => code)) === "chair-and-bed",
  });
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const found = searchExercises(
    data.library,
    {
      text: filter.text,
      kinds: filter.kinds,
      positions: filter.position ? [filter.position] : [],
      equipment: filter.equipment ? [filter.equipment] : [],
      noFloor: filter.noFloor,
    },
    data.locale,
  );

  useEffect(() => {
    const onNarrow = (event: Event) => {
      if (!(event instanceof CustomEvent) || !search.current?.checkVisibility()) return;
      setFilter(({ noFloor }) => ({ ...ANY, noFloor, kinds: event.detail }));
      search.current.focus();
    };
    document.addEventListener(NARROW, onNarrow);
    return () => document.removeEventListener(NARROW, onNarrow);
  }, []);
  // The frame's own search has the slash on every other page.
  useShortcuts({ "plan.find": () => search.current?.focus() });

  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const first = found[0];
    if (event.key === "Enter" && event.target === search.current && first && !event.ctrlKey) {
      event.preventDefault();
      return add(first);
    }
    if (by === undefined || event.altKey || event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    const items = [...(list.current?.querySelectorAll<HTMLElement>("[data-add]") ?? [])];
    const active = document.activeElement;
    const at = active instanceof HTMLElement ? items.indexOf(active) : -1;
    if (at + by < 0) search.current?.focus();
    else items[Math.min(items.length - 1, at + by)]?.focus();
  };

  return (
    <aside
      aria-label={common("library")}
      className={cx("flex min-h-0 flex-col border-line pt-3 lg:border-e", className)}
      onKeyDown={onKeyDown}
    >
      <SearchInput
        ref={search}
        keys="/"
        value={filter.text}
        onChange={(event) => setFilter({ ...filter, text: event.target.value })}
        aria-label={common("searchLibrary")}
        placeholder={common("exercises", { count: data.library.length })}
        autoComplete="off"
        className="mx-3"
      />
      <LibraryFilters filter={filter} onChange={setFilter} onClear={() => setFilter({ ...filter, ...ANY })} />
      <ul ref={list} className="min-h-0 flex-1 overflow-y-auto pb-3">
        {found.map((exercise) => (
          <LibraryItem key={exercise.id} exercise={exercise} thumb={thumbs[exercise.id]} />
        ))}
        {found.length === 0 && <li className="px-3 py-4 text-ink-3">{t("empty")}</li>}
      </ul>
    </aside>
  );
}
