"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Chip } from "@/app/_ui/chip";
import { SearchInput } from "@/app/_ui/form/input";
import { Sheet } from "@/app/_ui/sheet";
import { isFound } from "@/lib/education/search";
import { useBuilder } from "./builder-context";
import type { BuilderCard } from "./builder-data";

/** The cards there are, found by the words on them, the clinic's first; or a text of one's own. */
export function CardPicker({ section }: { section: string }) {
  const t = useTranslations("plan");
  const common = useTranslations("common");
  const kinds = useTranslations("kinds");
  const { data, addCard, addPlain } = useBuilder();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState("");
  const found = data.cards.filter(({ haystack }) => isFound(haystack, asked));
  const take = (add: () => void) => () => {
    setOpen(false);
    setAsked("");
    add();
  };
  const choice = (card: BuilderCard) => (
    <li key={card.slug}>
      <button
        type="button"
        onClick={take(() => addCard(card))}
        className="flex w-full items-center gap-2 rounded-sm px-2 py-2 text-start hover:bg-sunken focus-visible:bg-brand-soft"
      >
        <span className="min-w-0 flex-1">
          <span className="block text-pretty font-medium">{card.title}</span>
          <span className="block text-ink-3 text-xs">{kinds("dose.minutes", { minutes: card.minutes })}</span>
        </span>
        {card.own && <Chip tone="brand">{t("cards.own")}</Chip>}
      </button>
    </li>
  );
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      title={t("cards.title")}
      text={t("cards.text")}
      actions={<Button onClick={take(() => addPlain("education"))}>{t("cards.ownText")}</Button>}
      trigger={
        <Button
          variant="quiet"
          size="sm"
          className="ms-auto text-brand! print:hidden"
          icon={<Plus aria-hidden="true" />}
          aria-label={t("addTo", { section })}
        >
          {common("add")}
        </Button>
      }
    >
      <SearchInput
        aria-label={t("cards.search")}
        placeholder={t("cards.search")}
        value={asked}
        maxLength={80}
        onChange={(event) => setAsked(event.target.value)}
      />
      <p role="status" className="my-2 text-ink-3 text-xs">
        {t("cards.found", { count: found.length })}
      </p>
      <ul>{found.map(choice)}</ul>
    </Sheet>
  );
}
