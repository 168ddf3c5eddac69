"use client";

import { useTranslations } from "next-intl";
import { type InputEvent, type InputEventHandler, type ReactNode, useId, useState } from "react";
import { cx } from "../cx";
import { FieldProblem } from "./field-problem";
import { useFieldWiring } from "./form-context";
import { roomIn } from "./room";

type Given<E> = {
  maxLength?: number | undefined;
  value?: unknown;
  defaultValue?: unknown;
  onInput?: InputEventHandler<E> | undefined;
  /** The limit holds as one types: what is sent can't be refused beside this field. */
  holds?: boolean | undefined;
};

const lengthOf = (text: unknown) => (typeof text === "string" ? text.length : 0);

/**
 * A long limit is said as one nears it. What a form sends is never cut off by it: what is pasted stays, and too much is
 * refused beside the field. Where each letter is kept as it is typed, the limit holds, and it is said that it is reached.
 */
export function useRoom<E extends HTMLInputElement | HTMLTextAreaElement>(given: Given<E>) {
  const { maxLength, value, defaultValue, onInput } = given;
  const t = useTranslations("ui.room");
  const wiring = useFieldWiring();
  const id = useId();
  const [typed, setTyped] = useState(() => lengthOf(defaultValue));
  const kept = value !== undefined;
  const holds = kept || given.holds;
  const room = roomIn(kept ? lengthOf(value) : typed, maxLength);
  const counts = roomIn(Number.POSITIVE_INFINITY, maxLength) !== null;
  const over = room !== null && "over" in room;
  const max = maxLength ?? 0;
  const note: ReactNode = room && (
    <span className="mt-1 block phone:mt-1.5">
      {"over" in room ? (
        <FieldProblem id={id}>{t("over", { count: room.over, max })}</FieldProblem>
      ) : (
        <span id={id} className="text-ink-3 text-xs phone:text-ink-2 phone:text-md">
          {t("left", { count: room.left, max })}
        </span>
      )}
    </span>
  );
  const onTyped = (event: InputEvent<E>) => {
    // As the schemas count it: without the spaces around it.
    setTyped(event.currentTarget.value.trim().length);
    onInput?.(event);
  };
  return {
    note,
    wiring,
    limit: counts && {
      ...(holds ? {} : { maxLength: undefined }),
      ...(over ? { "aria-invalid": true } : {}),
      ...(room ? { "aria-describedby": cx(wiring["aria-describedby"], id) } : {}),
      onInput: onTyped,
    },
  };
}
