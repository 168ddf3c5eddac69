"use client";

import { useEffect } from "react";
import { keepOnly, leftYes } from "./kept-interview";
import { useSent } from "./use-sent";

/** What a phone was left with: a yes at its second question is sent, and what is of somebody else is removed. */
export function LeftOver({ owner }: { owner: string }) {
  const { send } = useSent();
  // Nobody's yes is lost because they never came to its second question.
  useEffect(() => {
    const said = leftYes(owner);
    if (said) send(said);
    void keepOnly(owner);
  }, [owner, send]);
  return null;
}
