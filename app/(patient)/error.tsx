"use client";

import { Failing } from "@/app/_shared/failing";
import type { FailureProps } from "@/app/_shared/use-failure";
import { partOf } from "@/app/_ui/on-demand";

const failed = partOf(async () => (await import("@/app/_shared/failure")).Failure);

/** A page that failed, inside its shell. */
export default function PageError(props: FailureProps) {
  return <Failing part={failed} inside {...props} />;
}
