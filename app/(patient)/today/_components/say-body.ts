import type { useTranslations } from "next-intl";
import type { LogBody } from "@/lib/outbox/entry";
import type { RowState } from "../../_components/row";
import { sayStop } from "./say-stop";

type Words = {
  stops: ReturnType<typeof useTranslations<"today.said">>;
  common: ReturnType<typeof useTranslations<"common">>;
};

/** What was tapped and is not with the clinic yet, in words. */
export function sayBody({ stopRule, skipped, pain }: LogBody, { stops, common }: Words): string {
  if (stopRule) return sayStop(stops, pain);
  return skipped ? common("skippedBecause", { reason: common(`skipped.${skipped}`) }) : common("status.done");
}

/** And as a mark. */
export const markOf = ({ stopRule, skipped }: LogBody): RowState =>
  stopRule ? "stopped" : skipped ? "skipped" : "done";
