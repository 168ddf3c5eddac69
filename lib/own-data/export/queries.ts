import type { Temporal } from "temporal-polyfill";
import type { PatientActor } from "../../db/actor";
import type { Db } from "../../db/scope";
import type { PatientId } from "../../ids";
import { listOwnRecords, readAccount, readExercises, readPeople, readRows } from "../queries";
import { EXPORT_VERSION, EXPORTED, LEFT_OUT, PEOPLE } from "../tables";

/** Reads in a transaction of its own, as the patient. */
export type Read = <T>(work: (db: Db<PatientActor>) => Promise<T>) => Promise<T>;

/** Ids that rows name, to be said at the end who and what they are: as many as there are staff and exercises. */
type Named = { people: Set<string>; exercises: Set<string> };

function note({ people, exercises }: Named, row: Record<string, unknown>): void {
  for (const [column, value] of Object.entries(row)) {
    const ids = [value].flat().filter((id) => typeof id === "string");
    if (PEOPLE.has(column)) for (const id of ids) people.add(id);
    if (column === "exerciseRevisionId") for (const id of ids) exercises.add(id);
  }
}

async function* tableOf(read: Read, table: string, record: PatientId, named: Named): AsyncGenerator<string> {
  yield `${JSON.stringify(table)}:[`;
  let after: string | null = null;
  let first = true;
  for (let more = true; more; ) {
    const last: string | null = after;
    const batch: Awaited<ReturnType<typeof readRows>> = await read((db) => readRows(db, table, record, last));
    for (const { row } of batch.rows) note(named, row);
    const text = batch.rows.map(({ row }) => JSON.stringify(row)).join(",\n");
    if (text !== "") yield `${first ? "\n" : ",\n"}${text}`;
    first &&= text === "";
    after = batch.rows.at(-1)?.key ?? null;
    more = batch.more;
  }
  yield "]";
}

/**
 * All that is stored of the signed-in patient and that they may read, as the parts of one JSON text (`docs/export.md`).
 * Each batch of rows is read in a transaction of its own, so that a slow line holds none open; `complete` at the end says
 * that nothing broke off.
 */
export async function* exportJson(read: Read, takenAt: Temporal.Instant): AsyncGenerator<string> {
  const records = await read(listOwnRecords);
  const head = { format: "plexus-export", version: EXPORT_VERSION, takenAt: takenAt.toString() };
  const { clinic, account, signIns } = await read(readAccount);
  yield `{${JSON.stringify({ ...head, clinic, account, signIns }).slice(1, -1)},\n"records":[`;
  const named: Named = { people: new Set(), exercises: new Set() };
  for (const [at, record] of records.entries()) {
    yield `${at > 0 ? "," : ""}{${JSON.stringify({ id: record, merged: at > 0 }).slice(1, -1)},"tables":{\n`;
    for (const [index, table] of Object.keys(EXPORTED).entries()) {
      if (index > 0) yield ",\n";
      yield* tableOf(read, table, record, named);
    }
    yield "}}";
  }
  const people = await read((db) => readPeople(db, [...named.people]));
  const exercises = await read((db) => readExercises(db, [...named.exercises]));
  yield `],\n${JSON.stringify({ people, exercises, leftOut: LEFT_OUT, complete: true }).slice(1)}\n`;
}
