import type { Actor, StaffActor } from "../db/actor";
import type { Db } from "../db/scope";
import { getCurrent } from "../identity/current";
import { signInAddress } from "../identity/return-to";
import { orAskLater } from "./busy";
import { runAs } from "./run";

const NO_STORE = { "Cache-Control": "no-store" };

const goTo = (address: string): Response =>
  new Response(null, { status: 303, headers: { Location: address, ...NO_STORE } });

/** A file, made when it is asked for; where else to go; or that there is nothing here. */
export type StaffFile =
  | { name: string; make: () => Promise<Uint8Array> | Uint8Array }
  | { goTo: string }
  | null;

type Find<File> = (db: Db<StaffActor>) => Promise<File>;
type How = { who: readonly StaffActor["kind"][]; type: string; disposition: "inline" | "attachment" };

/**
 * A file for those who work in the clinic. No cache keeps it, its name says nothing of anybody, and it is made after the
 * transaction has ended, so that no connection waits for it. Nobody signed in goes to the sign-in page and comes back; whoever
 * else finds nothing.
 */
const fileFor = (
  request: Request,
  { who, type, disposition }: How,
  find: Find<StaffFile>,
): Promise<Response> =>
  orAskLater(async () => {
    const current = await getCurrent();
    const { pathname, search } = new URL(request.url);
    if (!current) return goTo(signInAddress(`${pathname}${search}`));
    const { actor } = current;
    const found = isOneOf(actor, who) ? await runAs(actor, find) : null;
    if (!found) return new Response(null, { status: 404, headers: NO_STORE });
    if ("goTo" in found) return goTo(found.goTo);
    return new Response(new Uint8Array(await found.make()), {
      headers: {
        ...NO_STORE,
        "Content-Type": type,
        "Content-Disposition": `${disposition}; filename="${found.name}"`,
        "X-Content-Type-Options": "nosniff",
      },
    });
  });

const isOneOf = (actor: Actor | null, who: How["who"]): actor is StaffActor =>
  who.some((kind) => kind === actor?.kind);

/** A PDF about a patient, to show. */
export const staffFile = (request: Request, find: Find<StaffFile>): Promise<Response> =>
  fileFor(request, { who: ["clinician", "assistant"], type: "application/pdf", disposition: "inline" }, find);

/** A table for a spreadsheet, for owners as well; what each may find in it is `find`'s to say. */
export const csvFile = (
  request: Request,
  find: Find<{ name: string; csv: string } | null>,
): Promise<Response> =>
  fileFor(
    request,
    {
      who: ["clinician", "assistant", "owner"],
      type: "text/csv; charset=utf-8",
      disposition: "attachment",
    },
    async (db) => {
      const found = await find(db);
      return found && { name: `${found.name}.csv`, make: () => new TextEncoder().encode(found.csv) };
    },
  );

/** The address that people reach this program at, as one request came to it. A demo has whichever it was opened at. */
export function addressOf(request: Request): string {
  const { PLEXUS_ORIGIN: origin } = process.env;
  if (origin) return origin.replace(/\/$/, "");
  const { headers } = request;
  const scheme = headers.get("x-forwarded-proto")?.split(",")[0]?.trim() || "http";
  return `${scheme}://${headers.get("host") ?? new URL(request.url).host}`;
}
