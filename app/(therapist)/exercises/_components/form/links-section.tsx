"use client";

import { ArrowUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/app/_ui/form/field";
import { Select } from "@/app/_ui/form/input";
import { IconButton } from "@/app/_ui/icon-button";
import { LIBRARY_KINDS, type LibraryKind } from "@/lib/exercises/vocabulary";
import { FormSection } from "./form-section";
import type { FormStart } from "./form-start";

/** What can be linked to. */
export type LinkOption = { slug: string; name: string; kind: LibraryKind };

const MAX_LINKS = 6;

function LinksField({
  list,
  defaultValue,
  options,
}: {
  list: "harder" | "easier";
  defaultValue: readonly string[];
  options: readonly LinkOption[];
}) {
  const t = useTranslations("exercises.form");
  const common = useTranslations("common");
  const exercises = useTranslations("exercises");
  const kinds = useTranslations("kinds.kind");
  const [slugs, setSlugs] = useState(defaultValue);
  const nameOf = (slug: string) => options.find((option) => option.slug === slug)?.name ?? slug;
  const free = options.filter((option) => !slugs.includes(option.slug));
  return (
    <Field group optional label={exercises(list)} name={`content.${list}`} hint={t("linkHint")}>
      <ol className="mb-1.5 empty:hidden">
        {slugs.map((slug, at) => (
          <li key={slug} className="flex min-h-control-md items-center gap-1 max-sm:min-h-12">
            <input type="hidden" name={`content.${list}`} value={slug} />
            <span className="min-w-0 flex-1 text-pretty font-medium">{nameOf(slug)}</span>
            {at > 0 && (
              <IconButton
                size="sm"
                label={t("linkFirst", { name: nameOf(slug) })}
                icon={<ArrowUp aria-hidden="true" />}
                onClick={() => setSlugs([slug, ...slugs.filter((other) => other !== slug)])}
              />
            )}
            <IconButton
              size="sm"
              label={t("linkRemove", { name: nameOf(slug) })}
              icon={<X aria-hidden="true" />}
              onClick={() => setSlugs(slugs.filter((other) => other !== slug))}
            />
          </li>
        ))}
      </ol>
      {slugs.length < MAX_LINKS && (
        <Select
          value=""
          aria-label={t("linkAdd", { list: exercises(list) })}
          onChange={(event) => event.target.value && setSlugs([...slugs, event.target.value])}
        >
          <option value="">{common("add")}</option>
          {LIBRARY_KINDS.map((kind) => (
            <optgroup key={kind} label={kinds(kind)}>
              {free
                .filter((option) => option.kind === kind)
                .map((option) => (
                  <option key={option.slug} value={option.slug}>
                    {option.name}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      )}
    </Field>
  );
}

export function LinksSection({ start, options }: { start: FormStart; options: readonly LinkOption[] }) {
  const exercises = useTranslations("exercises");
  return (
    <FormSection title={exercises("ladder")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <LinksField list="harder" defaultValue={start.harder} options={options} />
        <LinksField list="easier" defaultValue={start.easier} options={options} />
      </div>
    </FormSection>
  );
}
