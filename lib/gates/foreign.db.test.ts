import { beforeAll, expect, test } from "vitest";
import {
  type MadePatient,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  planFrom,
} from "@/prisma/factories";
import { figure } from "@/prisma/factories/figure";
import { type Cast, cast } from "@/prisma/growth/cast";
import { BEFORE, BY_NOBODY, DEEDS } from "@/prisma/growth/deeds";
import { noteRows, takeRows } from "@/prisma/growth/touched";
import type { Role } from "../db/actor";
import { newId } from "../new-id";

/*
 * Every mutation with other people's ids: by the staff of another clinic in each role, by its patient, by another patient of
 * the same clinic, and by somebody whose own ids are right but for one. It must write nothing of theirs, put none of their ids
 * into anything, and answer as it does where there is no such thing at all.
 */

/** By itself everybody tries; among all tests each mutation is tried by one of them, who changes from one to the next. */
const WHOLE = Boolean(process.env.PLEXUS_FIGURES);

/** What the test itself has the program do to the victim, before or after; others begin with what the victim does. */
const PREPARED = new Set(["dismissProposal", "passOn"]);

type Deed = (c: Cast) => Promise<unknown>;
type Used = { by: "staff" | "phone" | "nobody"; ids: readonly string[] };

const ownerUrl = () => process.env.DATABASE_URL ?? "";
const IS_UUID = /^[0-9a-f-]{36}$/;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const TIME = /\d{4}-\d\d-\d\d[T ][\d:.]+Z?/g;

/** Does a deed and tells which of the earlier deeds' ids it was given, and who did it. */
async function watched(c: Cast, deed: Deed): Promise<Used> {
  const ids = new Set<string>();
  let by: Used["by"] = "nobody";
  const kept = new Proxy(c.kept, {
    get(all, key: string) {
      if (key in all) ids.add(key);
      return all[key];
    },
  });
  const told = new Proxy(c, {
    get(all, key: keyof Cast) {
      if (key === "owner") by = "staff";
      if (key === "patient" && by === "nobody") by = "phone";
      return key === "kept" ? kept : all[key];
    },
  });
  await deed(told);
  return { by, ids: [...ids] };
}

const said = (answer: unknown): string =>
  (answer instanceof Error ? answer.message : (JSON.stringify(answer) ?? "nothing"))
    .replace(UUID, "an id")
    .replace(TIME, "a time");

const answerOf = (deed: Deed, c: Cast): Promise<string> => deed(c).then(said, said);

/** What is refused of an id is an answer; what succeeds has to do with nobody else, as nothing of theirs is touched. */
const isRefused = (answer: string): boolean => answer.includes('"ok":false') || /"status":4/.test(answer);

const isVictim = (userId: string) => [victim.owner.userId, victim.patientUser.id].some((id) => id === userId);

/** The same ids of nothing. */
const missing = (kept: Cast["kept"]): Cast["kept"] =>
  Object.fromEntries(Object.entries(kept).map(([key, id]) => [key, IS_UUID.test(id) ? newId<string>() : id]));

/** Does each deed a step ahead of the victim, so that it is known who does it and with which ids. */
let scout: Cast;
let victim: Cast;
/** Somebody elsewhere who did the same as the victim by then, to have right ids but for one. */
let peer: Cast | null;
/** Patients who did nothing: one elsewhere, and one of the same clinic. */
let elsewhere: MadePatient;
let sibling: MadePatient;
let strangers: Cast["owner"][];

const ROLES: readonly Role[][] = [["owner", "therapist"], ["assistant"], ["owner"]];

beforeAll(async () => {
  const [home, away] = [await makeClinic(), await makeClinic()];
  [scout, victim, peer] = [
    await cast(await makeClinic()),
    await cast(home),
    WHOLE ? await cast(await makeClinic()) : null,
  ];
  strangers = await Promise.all(ROLES.map((roles) => makeMember(away, { roles })));
  elsewhere = await makePatient(away, { lead: strangers[0] });
  sibling = await makePatient(home, { lead: victim.owner });
  for (const patient of [elsewhere, sibling])
    await makePlanVersion(patient, await planFrom("disc-extension"));
  await noteRows(ownerUrl());
}, 300_000);

type Attempt = { who: string; c: Cast; absent: Cast; secret: readonly string[] };

/** Everybody who has no business with what the victim's ids mean, with those ids, and with ids of nothing. */
function attemptsAt({ by, ids }: Used): Attempt[] {
  const { patient, kept, owner, leaver } = victim;
  const own = [patient.id, ...Object.values(kept)].filter((id) => IS_UUID.test(id));
  const secret = [...own, owner.id, leaver.id, patient.clinicId];
  const nowhere = () => ({ ...patient, id: newId<typeof patient.id>() });
  if (by === "phone")
    return [
      { who: "a patient elsewhere", patient: elsewhere, secret },
      { who: "another patient", patient: sibling, secret: own },
    ].map(({ who, patient, secret }) => ({
      ...{ who, secret },
      c: { ...victim, patient, kept: { ...kept } },
      absent: { ...victim, patient, kept: missing(kept) },
    }));
  const wholly = strangers.map((member) => ({
    ...{ who: `staff elsewhere (${member.roles.join(", ")})`, secret },
    c: { ...victim, owner: member, kept: { ...kept } },
    absent: { ...victim, owner: member, leaver: scout.leaver, patient: nowhere(), kept: missing(kept) },
  }));
  const right = peer;
  const butOne =
    right === null
      ? []
      : ids.map((key) => ({
          ...{ who: `staff elsewhere, by ${key} alone`, secret },
          c: { ...right, kept: { ...right.kept, [key]: kept[key] ?? "" } },
          absent: { ...right, kept: { ...right.kept, [key]: newId<string>() } },
        }));
  return [...wholly, ...butOne];
}

test("no mutation takes, touches or tells apart what belongs to others", async () => {
  const found: string[] = [];
  let tried = 0;
  for (const [nth, [name, deed]] of Object.entries(DEEDS).entries()) {
    for (const one of [scout, victim, peer]) if (one) await BEFORE[name]?.(one);
    const used = await watched(scout, deed);
    const all = BY_NOBODY.has(name) ? [] : attemptsAt(used);
    for (const { who, c, absent, secret } of all.filter((_, at) => WHOLE || at === nth % all.length)) {
      const none = await answerOf(deed, absent);
      await takeRows(ownerUrl());
      const answer = await answerOf(deed, c);
      tried += 1;
      const rows = await takeRows(ownerUrl());
      const prepared = PREPARED.has(name) || rows.some(({ by }) => isVictim(by));
      const own = prepared ? ["system", "test"] : ["test"];
      for (const { table, row, by } of rows)
        if (!isVictim(by) && !own.includes(by) && secret.some((id) => row.includes(id)))
          found.push(`${name}, ${who}: ${table} ${row}`);
      if (isRefused(none) && answer !== none) found.push(`${name}, ${who}: ${answer} instead of ${none}`);
    }
    await deed(victim);
    if (peer) await deed(peer);
  }
  figure("foreign.tried", tried);
  figure("foreign.hits", found.length);
  expect(found).toEqual([]);
}, 600_000);
