import type { z } from "zod";
import type { ItemResult } from "../batch";
import { ownerOf, type PatientActor, type PhoneActor, type StaffActor } from "../db/actor";
import type { Db } from "../db/scope";
import { type MayDo, PHONE_DEEDS, type PhoneDeed } from "../helpers/policy";
import { getActor, getCurrent } from "../identity/current";
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
async function signInAnswer(): Promise<Response> {
  const current = await getCurrent();
  if (current?.unlinkedFrom.length) return unlinkedAnswer(current.unlinkedFrom);
  const owners = current ? null : await getRevoked();
  return answer(owners ? presentRevoked(owners) : { error: "sign-in" }, 401);
}

export const notFoundAnswer = (): Response => answer({ error: "not-found" }, 404);

/** Somebody of another kind finds nothing; but a device that was a patient's learns of a phone's route whose it must remove. */
async function otherKindAnswer(kinds: readonly Kind[]): Promise<Response> {
  const unlinked = (await getCurrent())?.unlinkedFrom ?? [];
  return kinds.includes("patient") && unlinked.length > 0 ? unlinkedAnswer(unlinked) : notFoundAnswer();
}

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
      if (!(kinds as Kind[]).includes(actor.kind)) return otherKindAnswer(kinds);
      return runAs(actor as ActorOf<K>, work);
    };
    return orAskLater(ask, { error: "busy" });
  };

/** Where whoever may do this on a patient's phone comes through. */
export const phoneRoute = <Deed extends PhoneDeed>(deed: Deed) =>
  routeGate<MayDo<Deed>>(...PHONE_DEEDS[deed]);

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
async function notOwnAnswer(owner: unknown): Promise<Response> {
  const unlinked = (await getCurrent())?.unlinkedFrom ?? [];
  const isTakenOff = unlinked.some((one) => one === owner);
  return isTakenOff ? unlinkedAnswer(unlinked) : answer({ error: "somebody-else" }, 403);
}

/** Takes a batch as what it is: the envelopes name their items differently. */
function takeOf<A extends PhoneActor, Batch>(
  db: Db<A>,
  batch: Batch,
  under: Exclude<Whose, null>,
  take: (db: Db<A>, batch: Batch) => Promise<ItemResult[]>,
): Promise<ItemResult[]> {
  if (under === "own") return take(db, batch);
  const [key, items] = Object.entries(Object(batch)).find(([, value]) => Array.isArray(value)) ?? ["", []];
  // Only a patient has records under other names: a helper's are under the leave.
  return takeUnderName(db as Db<PatientActor>, items as unknown[], under, (rest) =>
    take(db, { ...batch, [key]: rest }),
  );
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
      const under = await whose(db, head.for);
      if (under === null) return notOwnAnswer(head.for);
      const body = envelope.safeParse(raw);
      if (body.success) return answer({ results: await takeOf(db, body.data, under, record) });
      const fields = body.error.issues.map((issue) => issue.path.join("."));
      return answer({ error: "invalid", fields }, 400);
    });
