"use client";

import type { ComponentProps } from "react";
import type { ResetNotice } from "@/app/_shared/account/reset-notice";
import { OnDemand, partOf } from "@/app/_ui/on-demand";

const notice = partOf(async () => (await import("@/app/_shared/account/reset-notice")).ResetNotice);

/** That the password was reset, whose code every page of the phone would else load. It stays until it was read. */
export const ResetSoon = (props: Omit<ComponentProps<typeof ResetNotice>, "fresh">) => (
  <OnDemand part={notice} {...props} fresh />
);
