"use client";

import { OnDemand, partOf } from "@/app/_ui/on-demand";

const said = partOf(async () => (await import("./taken-off-said")).TakenOffSaid);

type Props = {
  /** The records, in one string, so that it is the same on each render. */
  owners: string;
  /** Somebody is at one of the phone's own pages, for another patient. */
  onPhone?: boolean;
};

/**
 * A clinic has taken this sign-in off a record, and it acts as something else by now: what the device keeps of that record
 * goes all the same.
 */
export const TakenOff = (props: Props) => <OnDemand part={said} {...props} />;
