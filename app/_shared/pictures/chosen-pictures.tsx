"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/app/_ui/button";
import { signInBeside } from "@/app/_ui/form/sign-in-beside";
import { IconButton } from "@/app/_ui/icon-button";
import { BareImage } from "./bare-image";
import type { PictureRefusal, Pictures } from "./use-pictures";

type Props = {
  pictures: Pictures;
  /** The message is on its way. */
  disabled?: boolean;
  /** What is said where the server takes nothing of this person, and what the button that signs in is called. */
  refusal: { textOf: (code: PictureRefusal) => string; signIn: string };
};

/** What was chosen for the message, each to be taken off again, and what went wrong with them. */
export function ChosenPictures({ pictures, disabled = false, refusal }: Props) {
  const { chosen, problem, busy, remove, addButton } = pictures;
  const t = useTranslations("ownMessages.pictures");
  const list = useRef<HTMLUListElement>(null);
  const takeOff = (id: string, at: number) => {
    flushSync(() => remove(id));
    // The focus goes on to the next one that can be taken off, the last of them, or to where others are added.
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    (buttons[at] ?? buttons.at(-1) ?? addButton.current)?.focus();
  };
  return (
    <>
      {chosen.length > 0 && (
        <ul ref={list} className="flex flex-wrap gap-3 pt-1.5 phone:gap-4 phone:pt-3">
          {chosen.map(({ id, preview }, at) => (
            <li key={id} className="relative">
              <BareImage
                src={preview}
                alt={t("chosen", { n: at + 1, count: chosen.length })}
                className="size-18 rounded-md object-cover ring ring-line phone:size-22"
              />
              <IconButton
                size="sm"
                variant="default"
                label={t("remove", { n: at + 1 })}
                icon={<X />}
                disabled={disabled || busy}
                onClick={() => takeOff(id, at)}
                className="absolute! -end-2 -top-2 rounded-full! phone:-end-3.5 phone:-top-3.5"
              />
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={busy ? "text-ink-2" : "sr-only"}>
        {busy && t("sending")}
      </p>
      {problem && (
        <div
          role="alert"
          className="flex flex-wrap items-center gap-2 rounded-md bg-part-soft px-3 py-2 text-ink text-pretty phone:rounded-lg"
        >
          <p>{typeof problem === "string" ? t(`problem.${problem}`) : refusal.textOf(problem.refused)}</p>
          {typeof problem === "object" && problem.refused === "sign-in" && (
            <Button size="sm" onClick={signInBeside}>
              {refusal.signIn}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
