import type { Temporal } from "temporal-polyfill";
import type { PatientActor } from "../db/actor";
import type { Db } from "../db/scope";
import { emit } from "../events/emit";
import { getCurrent } from "../identity/current";
import { isOpen, isProved } from "../identity/proof";
import { withinLimit } from "../identity/rate-limit";
import { signInAddress } from "../identity/return-to";
import type { Read } from "../own-data/export/queries";
import { orAskLater } from "./busy";
import { runAs } from "./run";

/** Where a download is asked for, and the password before it. */
const PAGE = "/me/data";

const goTo = (address: string): Response =>
  new Response(null, { status: 303, headers: { Location: address, "Cache-Control": "no-store" } });

const TYPES = { json: "application/json; charset=utf-8", pdf: "application/pdf" } as const;

/** Sends parts as they are asked for, so that no more of them are held than the line takes. */
function streamOf(parts: AsyncIterator<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
    },
    async cancel() {
      await parts.return?.();
    },
  });
}

/**
 * A patient's own data as a file, which no cache may keep and whose name says nothing of them. Only where the password
 * was typed a short while ago, a few times an hour, and with an audit row; else it leads to where it can be asked for. Parts
 * are read in transactions of their own, and end where the sign-in was ended meanwhile.
 */
export const downloadGate = (
  form: keyof typeof TYPES,
  partsOf: (read: Read, takenAt: Temporal.Instant) => AsyncGenerator<string | Uint8Array>,
): Promise<Response> =>
  orAskLater(async () => {
    const current = await getCurrent();
    if (!current) return goTo(signInAddress(PAGE));
    const { actor } = current;
    if (actor?.kind !== "patient") return new Response(null, { status: 404 });
    if (!(await runAs(actor, (db) => isProved(db, current)))) return goTo(PAGE);
    if (!(await withinLimit("download", current.userId))) return goTo(`${PAGE}?refused=1`);
    const takenAt = await runAs(actor, async (db) => {
      await emit(db, { kind: "own-data.download", patientId: actor.patientId, codes: { form } });
      return db.now;
    });
    const read: Read = <T>(work: (db: Db<PatientActor>) => Promise<T>): Promise<T> =>
      runAs(actor, async (db) => {
        if (!(await isOpen(db, current))) throw new Error("The sign-in was ended.");
        return work(db);
      });
    const name = `plexus-${takenAt.toString().slice(0, 10)}.${form}`;
    return new Response(streamOf(partsOf(read, takenAt)), {
      headers: {
        "Content-Type": TYPES[form],
        "Content-Disposition": `attachment; filename="${name}"`,
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  });
