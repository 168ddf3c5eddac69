"use client";

import { useEffect, useState } from "react";
import { Button, LinkButton } from "@/app/_ui/button";
import { type Action, useAction } from "@/app/_ui/form/use-action";

type Props = {
  action: Action<null>;
  words: Record<"button" | "done" | "expired" | "again", string>;
  back: { href: string; label: string };
};

/** A press proves it: a mail program that looks at links by itself proves nothing. */
export function ProveAddress({ action, words, back }: Props) {
  const [token, setToken] = useState<string | null>(null);
  const [state, setState] = useState<"asking" | "done" | "expired">("asking");
  const { run, pending } = useAction(action, {
    onDone: () => setState("done"),
    onFailure: ({ error }) => {
      if (error === "expired") setState("expired");
      return error === "expired";
    },
  });
  useEffect(() => setToken(location.hash.slice(1)), []);
  if (state === "asking" && token)
    return (
      <Button variant="filled" onClick={() => run({ token })} busy={pending}>
        {words.button}
      </Button>
    );
  return (
    <div className="grid justify-items-start gap-3">
      <p role="status" className="text-pretty">
        {state === "done" && words.done}
        {state === "expired" && words.expired}
        {state === "asking" && token === "" && words.again}
      </p>
      <LinkButton href={back.href}>{back.label}</LinkButton>
    </div>
  );
}
