"use client";

import { Failure, type FailureProps } from "@/app/_shared/failure";

/** A page that failed, inside its shell. */
export default function PageError(props: FailureProps) {
  return <Failure {...props} />;
}
