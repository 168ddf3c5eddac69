"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { type Action, useAction } from "@/app/_ui/form/use-action";
import { useFocusIfLost } from "@/app/_ui/use-focus-if-lost";
import { CopyButton } from "./copy-button";

type Props = {
  /** There is one already. */
  made: boolean;
  make: Action<{ path: string }>;
  remove: Action<null>;
  words: Record<"made" | "text" | "once" | "again" | "make" | "remove", string>;
};

/** The secret address of a calendar: shown once, it can be made anew or taken away. */
export function CalendarAddress({ made, words, ...actions }: Props) {
  const [address, setAddress] = useState<string | null>(null);
  const make = useAction(actions.make, {
    onDone: ({ path }) => setAddress(new URL(path, location.origin).href),
  });
  const remove = useAction(actions.remove, { onDone: () => setAddress(null) });
  const said = useFocusIfLost<HTMLParagraphElement>(made);
  return (
    <div className="grid justify-items-start gap-3">
      <p ref={said} tabIndex={-1} className="text-pretty">
        {words[made ? "made" : "text"]}
      </p>
      {address && (
        <div className="grid w-full gap-3 rounded-xl bg-surface p-4 ring ring-line dark:ring-0">
          <p className="text-pretty">{words.once}</p>
          <output className="rounded-lg bg-sunken p-3 font-[560] text-md wrap-anywhere">{address}</output>
          <div className="flex flex-wrap gap-2">
            <CopyButton key={address} text={address} variant="filled" />
          </div>
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          variant={made || address ? "default" : "filled"}
          onClick={() => make.run()}
          busy={make.pending}
        >
          {words[made ? "again" : "make"]}
        </Button>
        {made && (
          <Button variant="quiet" onClick={() => remove.run()} busy={remove.pending}>
            {words.remove}
          </Button>
        )}
      </div>
    </div>
  );
}
