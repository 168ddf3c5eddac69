"use client";

import { Failing } from "./_shared/failing";
import type { FailureProps } from "./_shared/use-failure";
import { partOf } from "./_ui/on-demand";

const failed = partOf(async () => (await import("./_shared/page-failed")).PageFailed);

/** Where no shell stands any more: what failed, what holds, and a way on. */
export default function PageError(props: FailureProps) {
  return <Failing part={failed} {...props} />;
}
