import type { StaffActor } from "../db/actor";
import type { Db } from "../db/scope";
import { getCurrent } from "../identity/current";
import { signInAddress } from "../identity/return-to";
import { orAskLater } from "./busy";
import { runAs } from "./run";

const NO_STORE = { "Cache-Control": "no-store" };

const goTo = (address: string): Response =>
  new Response(null, { status: 303, headers: { Location: address, ...NO_STORE } });

/** A PDF to show, made when it is asked for; where else to go; or that there is nothing here. */
export type StaffFile = { name: string; make: () => Promise<Uint8Array> } | { goTo: string } | null;

/**
 * A PDF about a patient for those who work in the clinic. No cache keeps it, its name says nothing of anybody, and it is
 * made after the transaction has ended, so that no connection waits for it. Nobody signed in goes to the sign-in page
 * and comes back; whoever else finds nothing.
 */
export const staffFile = (
  request: Request,
  find: (db: Db<StaffActor>) => Promise<StaffFile>,
): Promise<Response> =>
  orAskLater(async () => {
    const current = await getCurrent();
    if (!current) return goTo(signInAddress(new URL(request.url).pathname));
    const { actor } = current;
    if (actor?.kind !== "clinician" && actor?.kind !== "assistant")
      return new Response(null, { status: 404 });
    const found = await runAs(actor, find);
    if (!found) return new Response(null, { status: 404, headers: NO_STORE });
    if ("goTo" in found) return goTo(found.goTo);
    return new Response(new Uint8Array(await found.make()), {
      headers: {
        ...NO_STORE,
        "Content-Type": "application/pdf",
        "Content-Disposition": `inline; filename="${found.name}"`,
        "X-Content-Type-Options": "nosniff",
      },
    });
  });

/** The address that people reach this program at, as one request came to it. A demo has whichever it was opened at. */
export function addressOf(request: Request): string {
  const { PLEXUS_ORIGIN: origin } = process.env;
  if (origin) return origin.replace(/\/$/, "");
  const { headers } = request;
  const scheme = headers.get("x-forwarded-proto")?.split(",")[0]?.trim() || "http";
  return `${scheme}://${headers.get("host") ?? new URL(request.url).host}`;
}
