"use client";

import type { ComponentProps } from "react";
import type { FactorNotice } from "@/app/_shared/account/factor-notice";
import { OnDemand, partOf } from "@/app/_ui/on-demand";

const notice = partOf(async () => (await import("@/app/_shared/account/factor-notice")).FactorNotice);

/** What became of the second step, whose code every page of the phone would else load. */
export const FactorSoon = (props: ComponentProps<typeof FactorNotice>) => (
  <OnDemand part={notice} {...props} />
);
