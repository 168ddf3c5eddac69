"use client";

import { type ComponentProps, useContext } from "react";
import { Field } from "@/app/_ui/form/field";
import { FieldMessages } from "@/app/_ui/form/form-context";

/** A field that says in words of its own what is wrong with it, whatever the schema found. */
export function WordedField({ words, ...field }: ComponentProps<typeof Field> & { words: string }) {
  const messages = useContext(FieldMessages);
  const wrong = field.name !== undefined && messages[field.name] !== undefined;
  return <Field {...field} error={wrong ? words : undefined} />;
}
