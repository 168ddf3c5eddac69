"use server";

import { sumRules, tryRules } from "@/lib/dry-run/mutations";
import { sumRulesSchema, tryRulesSchema } from "@/lib/dry-run/schema";
import { memberAction, therapistAction } from "@/lib/gates/action";

export const tryRulesAction = therapistAction(tryRulesSchema, tryRules, { changes: false });
export const sumRulesAction = memberAction(sumRulesSchema, sumRules, { changes: false });
