"use client";

import { useTranslations } from "next-intl";
import { Chip } from "@/app/_ui/chip";
import type { Choice } from "./choices";

type Props = { choices: readonly Choice[]; chosen: string; onChoose: (id: string) => void };

const GROUPS = ["builtIn", "personal", "clinic", "other"] as const;

/** Radios in groups: one tab stop, arrows choose, Enter sends the form. */
export function ChooserOptions({ choices, chosen, onChoose }: Props) {
  const t = useTranslations("plan.choose");
  return (
    <div role="radiogroup" aria-label={t("label")}>
      {GROUPS.map((group) => {
        const options = choices.filter((choice) => choice.group === group);
        if (options.length === 0) return null;
        return (
          <section key={group} aria-label={t(group)}>
            <h2 className="px-4 pt-3 pb-1 font-medium text-ink-3 text-xs">{t(group)}</h2>
            {options.map(({ id, name, text, suggested }) => (
              <label
                key={id}
                className="flex cursor-pointer items-start gap-2.5 px-4 py-2.5 leading-[18px] hover:bg-sunken has-checked:bg-brand-soft has-checked:shadow-[inset_2px_0_0_var(--brand)] rtl:has-checked:shadow-[inset_-2px_0_0_var(--brand)]"
              >
                <input
                  type="radio"
                  name="choice"
                  value={id}
                  checked={chosen === id}
                  onChange={() => onChoose(id)}
                  className="mt-0.5 size-4 shrink-0 accent-brand"
                />
                <span className="min-w-0">
                  <span className="flex flex-wrap items-center gap-2 font-medium">
                    {name}
                    {suggested && <Chip tone="brand">{t("suggested")}</Chip>}
                  </span>
                  <span className="block text-ink-3 text-xs">{suggested ?? text}</span>
                </span>
              </label>
            ))}
          </section>
        );
      })}
    </div>
  );
}
