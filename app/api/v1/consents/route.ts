import { recordConsents } from "@/lib/consents/mutations";
import { consentEnvelope } from "@/lib/consents/schema";
import { batchRoute } from "@/lib/gates/route";

/** What the signed-in patient agreed to or withdrew; every item gets its own status. */
export const POST = batchRoute("consent", consentEnvelope, recordConsents);
