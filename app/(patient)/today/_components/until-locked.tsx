"use client";

import type { ReactNode } from "react";
import type { Lock } from "@/lib/outbox/lock";
import { useStarted } from "./started-part";

type Props = {
  /** What a lock leaves of the day; null where the clinic's own says so already. */
  locked: ReactNode;
  /** What stands above it, by why it is locked. */
  notices: Readonly<Record<Lock, ReactNode>>;
  children: ReactNode;
};

/** What is done today, and in its place what a lock leaves of it. */
export function UntilLocked({ locked, notices, children }: Props) {
  const lock = useStarted()?.lock;
  if (!lock || !locked) return children;
  return (
    <>
      {notices[lock]}
      {locked}
    </>
  );
}
