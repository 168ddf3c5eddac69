"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useState } from "react";
import { focusField, labelOf } from "./focus-field";

type Props = { form: RefObject<HTMLFormElement | null>; messages: Readonly<Record<string, string>> };

/**
 * Above a form when several answers need a look, or one that stands nowhere on the page. Each line
 * leads to its field. A single one speaks for itself beside its field.
 */
export function FormErrorSummary({ form, messages }: Props) {
  const t = useTranslations("errors");
  const [labels, setLabels] = useState<Readonly<Record<string, string | null>>>({});
  const names = Object.keys(messages);
  useEffect(() => {
    const node = form.current;
    if (node) setLabels(Object.fromEntries(Object.keys(messages).map((name) => [name, labelOf(node, name)])));
  }, [form, messages]);
  const homeless = names.some((name) => labels[name] === null);
  if (names.length === 0 || (names.length === 1 && !homeless)) return null;
  return (
    <div
      role="alert"
      className="mb-4 rounded-md bg-low-soft px-3 py-2.5 text-sm phone:rounded-lg phone:p-4 phone:text-lg"
    >
      <p className="flex items-center gap-2 font-semibold">
        <CircleAlert aria-hidden="true" className="size-4 text-low phone:size-6" />
        {t("summary", { count: names.length })}
      </p>
      <ul className="mt-1 ps-6 phone:ps-8">
        {names.map((name) => (
          <li key={name}>
            {labels[name] ? (
              <button
                type="button"
                className="py-0.5 text-start underline decoration-line-control underline-offset-2 phone:min-h-12"
                onClick={() => form.current && focusField(form.current, name)}
              >
                {labels[name]}: {messages[name]}
              </button>
            ) : (
              messages[name]
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
