import type { z } from "zod";
import type { ItemResult } from "../batch";
import { ownerOf, type PatientActor, type PhoneActor, type StaffActor } from "../db/actor";
import type { Db } from "../db/scope";
import { type MayDo, PHONE_DEEDS, type PhoneDeed } from "../helpers/policy";
import { type Current, getCurrent } from "../identity/current";
import { countItems } from "../identity/rate-limit";
import type { PatientId } from "../ids";
import { isKnownWire, presentRevoked, UNKNOWN_WIRE, type WireHead } from "../outbox/wire";
import { listFormerIds, listMergedIds } from "../patients/merge/queries";
import { orAskLater } from "./busy";
import { isSameOrigin } from "./origin";
import { takeUnderName } from "./other-names";
import { getRevoked } from "./revoked";
import { runAs } from "./run";

type Kind = StaffActor["kind"] | PhoneActor["kind"];
type ActorOf<K extends Kind> = K extends PhoneActor["kind"] ? Extract<PhoneActor, { kind: K }> : StaffActor;

const NO_STORE = { "Cache-Control": "no-store" };

/** JSON that no cache may keep. */
export const answer = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers: { ...NO_STORE, ...headers } });

/** What a device learns that was taken off records: whose it removes, while it is signed in still. */
const unlinkedAnswer = (owners: readonly string[]): Response =>
  answer(presentRevoked(owners, { stays: true }), 401);

/**
 * Nobody is signed in who may ask; a device that was signed out from elsewhere, or whose sign-in was taken off a record,
 * learns whose it must remove.
 */
async function signInAnswer(current: Current | null): Promise<Response> {
  if (current?.unlinkedFrom.length) return unlinkedAnswer(current.unlinkedFrom);
  const owners = current ? null : await getRevoked();
  return answer(owners ? presentRevoked(owners) : { error: "sign-in" }, 401);
}

export const tooManyAnswer = (seconds: number): Response =>
  answer({ error: "too-many" }, 429, { "Retry-After": String(seconds) });

export const notFoundAnswer = (): Response => answer({ error: "not-found" }, 404);

/** Somebody of another kind finds nothing; but a device that was a patient's learns of a phone's route whose it must remove. */
const otherKindAnswer = (kinds: readonly Kind[], { unlinkedFrom }: Current): Response =>
  kinds.includes("patient") && unlinkedFrom.length > 0 ? unlinkedAnswer(unlinkedFrom) : notFoundAnswer();

/**
 * Lets in who may ask, with no transaction open: nobody signed in gets 401, another kind the same 404 as an unknown id. A
 * cookie-borne write must come from this origin. A busy pool answers 503 with Retry-After.
 */
const entry =
  <K extends Kind>(...kinds: K[]) =>
  (
    request: Request,
    enter: (actor: ActorOf<K>, current: Current) => Promise<Response>,
  ): Promise<Response> => {
    const ask = async () => {
      if (request.method !== "GET" && !isSameOrigin(request.headers)) return answer({ error: "origin" }, 403);
      const current = await getCurrent();
      if (!current?.actor) return signInAnswer(current);
      if (!(kinds as Kind[]).includes(current.actor.kind)) return otherKindAnswer(kinds, current);
      return enter(current.actor as ActorOf<K>, current);
    };
    return orAskLater(ask, { error: "busy" });
  };

/** A REST route's gate: what it does is one transaction of whoever asks. Nothing in it reads the request's body. */
export const routeGate =
  <K extends Kind>(...kinds: K[]) =>
  (request: Request, work: (db: Db<ActorOf<K>>, current: Current) => Promise<Response>): Promise<Response> =>
    entry(...kinds)(request, (actor, current) => runAs(actor, (db) => work(db, current)));

/** Where whoever may do this on a patient's phone comes through. */
export const phoneRoute = <Deed extends PhoneDeed>(deed: Deed) =>
  routeGate<MayDo<Deed>>(...PHONE_DEEDS[deed]);

/** The same for what is sent: the body is read before the transaction, which waits for no slow line. Unreadable, it is null. */
export const sentRoute =
  <K extends Kind>(...kinds: K[]) =>
  (request: Request, work: (db: Db<ActorOf<K>>, sent: unknown) => Promise<Response>): Promise<Response> =>
    entry(...kinds)(request, async (actor) => {
      const sent: unknown = await request.json().catch(() => null);
      return runAs(actor, (db) => work(db, sent));
    });

/** Whose items are: `own`, of the patient under another record's name, or `null`: somebody else's. */
type Whose = "own" | { name: PatientId; merged: boolean } | null;

/**
 * Whose the items say that they are: the patient's who is signed in, of a record that was merged into theirs, or of one that
 * theirs was merged into until that was undone: it was they who tapped it. A helper's phone names the leave under which they
 * were written: what another's phone kept is never a helper's to send.
 */
async function whose(db: Db<PhoneActor>, owner: unknown): Promise<Whose> {
  if (owner === ownerOf(db.actor)) return "own";
  if (owner === undefined) return db.actor.kind === "patient" ? "own" : null;
  const named = (ids: readonly PatientId[]) => ids.find((id) => id === owner);
  const merged = named(await listMergedIds(db, db.actor.patientId));
  const name = merged ?? named(await listFormerIds(db, db.actor.patientId));
  return name ? { name, merged: merged !== undefined } : null;
}

/** Another's items stay on the device; those of a record that its sign-in was taken off are removed. */
function notOwnAnswer(owner: unknown, { unlinkedFrom }: Current): Response {
  const isTakenOff = unlinkedFrom.some((one) => one === owner);
  return isTakenOff ? unlinkedAnswer(unlinkedFrom) : answer({ error: "somebody-else" }, 403);
}

/** The envelopes name their items differently. */
const itemsOf = (batch: unknown): [string, unknown[]] => {
  const [key, items] = Object.entries(Object(batch)).find(([, value]) => Array.isArray(value)) ?? ["", []];
  return [key, items as unknown[]];
};

/** Takes a batch as what it is. */
function takeOf<A extends PhoneActor, Batch>(
  db: Db<A>,
  batch: Batch,
  under: Exclude<Whose, null>,
  take: (db: Db<A>, batch: Batch) => Promise<ItemResult[]>,
): Promise<ItemResult[]> {
  if (under === "own") return take(db, batch);
  const [key, items] = itemsOf(batch);
  // Only a patient has records under other names: a helper's are under the leave.
  return takeUnderName(db as Db<PatientActor>, items, under, (rest) => take(db, { ...batch, [key]: rest }));
}

/**
 * A phone's POST of a batch, by whoever may do this deed: JSON alone (415), in a version that is known (426), no more items in
 * an hour than anybody has (429 with Retry-After), of whoever is signed in (403: the cookie of another may have come meanwhile),
 * the envelope by its schema (400 with the paths that are wrong), and each item's own answer under `results`.
 */
export const batchRoute =
  <Deed extends PhoneDeed, Envelope extends z.ZodType>(
    deed: Deed,
    envelope: Envelope,
    record: (db: Db<ActorOf<MayDo<Deed>>>, batch: z.output<Envelope>) => Promise<ItemResult[]>,
  ) =>
  (request: Request): Promise<Response> =>
    entry<MayDo<Deed>>(...PHONE_DEEDS[deed])(request, async (actor, current) => {
      if (!request.headers.get("content-type")?.startsWith("application/json"))
        return answer({ error: "json" }, 415);
      const raw: unknown = await request.json().catch(() => null);
      const head: WireHead = Object(raw);
      if (!isKnownWire(head.v)) return answer({ error: "version" }, UNKNOWN_WIRE);
      const body = envelope.safeParse(raw);
      const count = body.success ? itemsOf(body.data)[1].length : 1;
      const wait = await countItems(new URL(request.url).pathname, current.userId, count);
      if (wait !== null) return tooManyAnswer(wait);
      return runAs(actor, async (db) => {
        const under = await whose(db, head.for);
        if (under === null) return notOwnAnswer(head.for, current);
        if (body.success) return answer({ results: await takeOf(db, body.data, under, record) });
        const fields = body.error.issues.map((issue) => issue.path.join("."));
        return answer({ error: "invalid", fields }, 400);
      });
    });
