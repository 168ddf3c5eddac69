"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { SearchInput } from "@/app/_ui/form/input";
import { isFound } from "@/lib/education/search";

/** A card's row as it was drawn, with what is looked through. */
export type CardItem = { slug: string; haystack: string; row: ReactNode };
type Part = { id: string; title: string; items: readonly CardItem[] };

/** Cards by the words that are on them. Nothing is sent: all of them are here. */
export function CardSearch({ parts, count }: { parts: readonly Part[]; count: number }) {
  const t = useTranslations("learn");
  const [asked, setAsked] = useState("");
  const found = parts
    .map((part) => ({ ...part, items: part.items.filter(({ haystack }) => isFound(haystack, asked)) }))
    .filter(({ items }) => items.length > 0);
  const number = found.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <>
      <search>
        <SearchInput
          aria-label={t("search")}
          placeholder={t("searchHint", { count })}
          value={asked}
          maxLength={80}
          autoComplete="off"
          onChange={(event) => setAsked(event.target.value)}
        />
      </search>
      <p role="status" className={asked.trim() === "" ? "sr-only" : "px-1 text-ink-2"}>
        {asked.trim() !== "" && t("found", { count: number })}
      </p>
      {number === 0 && <p className="px-1 text-ink-2">{t("noneText")}</p>}
      {found.map(({ id, title, items }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id} className="mb-2 px-1 font-[640] text-xl">
            {title}
          </h2>
          <ul className="overflow-hidden rounded-xl bg-surface shadow-1 ring ring-line dark:ring-0 [&>li:not(:first-child)]:border-t [&>li]:border-line">
            {items.map(({ slug, row }) => (
              <li key={slug}>{row}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
