"use client";

import { Failure } from "@/app/_shared/failure";
import type { FailureProps } from "@/app/_shared/use-failure";

/** A page that failed, inside its shell. */
export default function PageError(props: FailureProps) {
  return <Failure {...props} />;
}
