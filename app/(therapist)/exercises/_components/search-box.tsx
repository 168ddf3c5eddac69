"use client";

import Form from "next/form";
import { useEffect, useRef } from "react";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { SearchInput } from "@/app/_ui/form/input";

type Props = {
  text: string;
  /** What else the address says, carried along. */
  carried: readonly (readonly [name: string, value: string])[];
  label: string;
  placeholder: string;
};

const PAUSE_MS = 250;

/** Searches as one types; without script, on Enter. The slash jumps to it. */
export function SearchBox({ text, carried, label, placeholder }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Filters that were cleared, or the way back, bring another text; what is being typed is left alone.
  useEffect(() => {
    if (input.current && input.current !== document.activeElement) input.current.value = text;
  }, [text]);
  const send = () => form.current?.requestSubmit();
  const later = () => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(send, PAUSE_MS);
  };
  // The frame's own search has the slash on every other page.
  useShortcuts({ "library.find": () => input.current?.focus() });
  return (
    <Form
      ref={form}
      action="/exercises"
      replace
      scroll={false}
      role="search"
      onSubmit={() => clearTimeout(waiting.current)}
    >
      {carried.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <SearchInput
        ref={input}
        name="q"
        keys="/"
        defaultValue={text}
        aria-label={label}
        placeholder={placeholder}
        autoComplete="off"
        maxLength={80}
        onChange={later}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          document.querySelector<HTMLElement>("[data-exercise]")?.focus();
        }}
      />
    </Form>
  );
}
