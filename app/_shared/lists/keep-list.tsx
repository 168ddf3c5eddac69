"use client";

import { useEffect } from "react";
import { type KeptList, keepList } from "./kept-list";

/** Remembers the list of the page around it, so that J and K go through it on the records that are opened from here. */
export function KeepList({ name, href, ids }: KeptList) {
  useEffect(() => keepList({ name, href, ids }), [name, href, ids]);
  return null;
}
