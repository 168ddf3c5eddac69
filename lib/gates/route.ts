import type { z } from "zod";
import type { ItemResult } from "../batch";
import { ownerOf, type PhoneActor, type StaffActor } from "../db/actor";
import type { Db } from "../db/scope";
import { type MayDo, PHONE_DEEDS, type PhoneDeed } from "../helpers/policy";
import { getActor, getCurrent } from "../identity/current";
import { getRevoked } from "../identity/revoked";
import { isKnownWire, presentRevoked, UNKNOWN_WIRE, type WireHead } from "../outbox/wire";
import { listMergedIds } from "../patients/merge/queries";
import { orAskLater } from "./busy";
import { isSameOrigin } from "./origin";
import { runAs } from "./run";

type Kind = StaffActor["kind"] | PhoneActor["kind"];
type ActorOf<K extends Kind> = K extends PhoneActor["kind"] ? Extract<PhoneActor, { kind: K }> : StaffActor;

const NO_STORE = { "Cache-Control": "no-store" };

/** JSON that no cache may keep. */
export const answer = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers: { ...NO_STORE, ...headers } });

/**
 * Nobody is signed in who may ask; a device that was signed out from elsewhere, or whose sign-in was taken off a record,
 * learns whose it must remove.
 */
async function signInAnswer(): Promise<Response> {
  const current = await getCurrent();
  const owners = current ? current.unlinkedFrom && [current.unlinkedFrom] : await getRevoked();
  return answer(owners ? presentRevoked(owners) : { error: "sign-in" }, 401);
}

export const notFoundAnswer = (): Response => answer({ error: "not-found" }, 404);

/**
 * A REST route's gate. Nobody signed in gets 401, another kind the same 404 as an unknown id. A cookie-borne write
 * must come from this origin. A busy pool answers 503 with Retry-After.
 */
export const routeGate =
  <K extends Kind>(...kinds: K[]) =>
  async (request: Request, work: (db: Db<ActorOf<K>>) => Promise<Response>): Promise<Response> => {
    if (request.method !== "GET" && !isSameOrigin(request.headers)) return answer({ error: "origin" }, 403);
    const ask = async () => {
      const actor = await getActor();
      if (!actor) return signInAnswer();
      if (!(kinds as Kind[]).includes(actor.kind)) return notFoundAnswer();
      return runAs(actor as ActorOf<K>, work);
    };
    return orAskLater(ask, { error: "busy" });
  };

/** Where whoever may do this on a patient's phone comes through. */
export const phoneRoute = <Deed extends PhoneDeed>(deed: Deed) =>
  routeGate<MayDo<Deed>>(...PHONE_DEEDS[deed]);

/**
 * Whose the items say that they are: the patient's who is signed in, or of a record that was merged into theirs. A helper's
 * phone names the leave under which they were written: what another's phone kept is never a helper's to send.
 */
async function areOwn(db: Db<PhoneActor>, owner: unknown): Promise<boolean> {
  if (owner === ownerOf(db.actor)) return true;
  if (owner === undefined) return db.actor.kind === "patient";
  return (await listMergedIds(db, db.actor.patientId)).some((merged) => merged === owner);
}

/**
 * A phone's POST of a batch, by whoever may do this deed: JSON alone (415), in a version that is known (426), of whoever is signed in (403: the cookie
 * of another may have come meanwhile), the envelope by its schema (400 with the paths that are wrong), and each item's
 * own answer under `results`.
 */
export const batchRoute =
  <Deed extends PhoneDeed, Envelope extends z.ZodType>(
    deed: Deed,
    envelope: Envelope,
    record: (db: Db<ActorOf<MayDo<Deed>>>, batch: z.output<Envelope>) => Promise<ItemResult[]>,
  ) =>
  (request: Request): Promise<Response> =>
    phoneRoute(deed)(request, async (db) => {
      if (!request.headers.get("content-type")?.startsWith("application/json"))
        return answer({ error: "json" }, 415);
      const raw: unknown = await request.json().catch(() => null);
      const head: WireHead = Object(raw);
      if (!isKnownWire(head.v)) return answer({ error: "version" }, UNKNOWN_WIRE);
      if (!(await areOwn(db, head.for))) return answer({ error: "somebody-else" }, 403);
      const body = envelope.safeParse(raw);
      if (body.success) return answer({ results: await record(db, body.data) });
      const fields = body.error.issues.map((issue) => issue.path.join("."));
      return answer({ error: "invalid", fields }, 400);
    });
