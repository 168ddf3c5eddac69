"use client";

import { NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import { type ComponentType, useMemo } from "react";
import type { MessagePath } from "./paths";

type Tree = { readonly [name: string]: unknown };

/** The messages with something more at a path; nothing of them is changed. */
function laid(messages: Tree, [name = "", ...deeper]: readonly string[], words: unknown): Tree {
  const below = deeper.length === 0 ? words : laid((messages[name] ?? {}) as Tree, deeper, words);
  return { ...messages, [name]: below };
}

/**
 * A part whose code comes on demand, with the messages that nothing else on its page speaks: they come with its code, and
 * no page is sent them before. In English alone, as the program is; with a second locale they come by `useLocale`.
 */
export function withWords<P extends object>(
  words: { readonly [Path in MessagePath]?: object },
  Part: ComponentType<P>,
): ComponentType<P> {
  const added = Object.entries(words);
  return function WithWords(props: P) {
    const locale = useLocale();
    const messages = useMessages();
    const all = useMemo(
      () => added.reduce<Tree>((sum, [path, more]) => laid(sum, path.split("."), more), messages),
      [messages],
    );
    return (
      <NextIntlClientProvider locale={locale} messages={all as typeof messages}>
        <Part {...props} />
      </NextIntlClientProvider>
    );
  };
}
