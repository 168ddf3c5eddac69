import { beforeAll, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  makeClinic,
  makeMember,
  staffActor,
} from "../../../prisma/factories";
import type { StaffActor } from "../../db/actor";
import type { Db } from "../../db/scope";
import { runAs } from "../../gates/run";
import type { CaseloadViewId } from "../../ids";
import { newId } from "../../new-id";
import { arrangeViews, removeView, saveView, saveWidth } from "./mutations";
import { getWidths, listViews } from "./queries";
import { viewFilter } from "./schema";
import { MOST_VIEWS } from "./vocabulary";

let clinic: MadeClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

const as = <T>(member: MadeMember, work: (db: Db<StaffActor>) => Promise<T>) =>
  runAs(staffActor(member), work);
const pain = viewFilter.parse({ flag: "pain", sort: "pain", hide: ["weeks"] });

async function add(member: MadeMember, name: string, filter = pain): Promise<CaseloadViewId> {
  const viewId = newId<CaseloadViewId>();
  expect(await as(member, (db) => saveView(db, { viewId, name, filter }))).toMatchObject({ ok: true });
  return viewId;
}
const names = async (member: MadeMember) => (await as(member, listViews)).map(({ name }) => name);

test("a view is read as it was saved, stands behind the others, and changes where it stands", async () => {
  const hanna = await makeMember(clinic);
  const first = await add(hanna, "Pain");
  await add(hanna, "Second");
  expect((await as(hanna, listViews))[0]).toEqual({
    id: first,
    name: "Pain",
    filter: pain,
    isDefault: false,
  });
  const filter = viewFilter.parse({ view: "silent" });
  await as(hanna, (db) => saveView(db, { viewId: first, name: "Silent", filter }));
  expect(await names(hanna)).toEqual(["Silent", "Second"]);
});

test("views are arranged, one of them opens first, and an arrangement of others is refused", async () => {
  const hanna = await makeMember(clinic);
  const [one, two] = [await add(hanna, "One"), await add(hanna, "Two")];
  const arrange = (viewIds: CaseloadViewId[], defaultId: CaseloadViewId | null) =>
    as(hanna, (db) => {
      const views = viewIds.map((viewId) => ({ viewId, name: viewId === two ? "By pain" : "By name" }));
      return arrangeViews(db, { views, defaultId });
    });
  expect(await arrange([two, one], one)).toMatchObject({ ok: true });
  expect(await arrange([two, one], two)).toMatchObject({ ok: true });
  expect((await as(hanna, listViews)).map(({ name, isDefault }) => [name, isDefault])).toEqual([
    ["By pain", true],
    ["By name", false],
  ]);
  expect(await arrange([two], two)).toEqual({ ok: false, error: "conflict" });
  expect(await arrange([two, two], two)).toEqual({ ok: false, error: "conflict" });
  expect(await arrange([two, one], newId<CaseloadViewId>())).toEqual({ ok: false, error: "not-found" });
  await as(hanna, (db) => removeView(db, { viewId: two }));
  expect(await names(hanna)).toEqual(["By name"]);
});

test("nobody else's view is read, changed or removed", async () => {
  const [hanna, tom] = [await makeMember(clinic), await makeMember(clinic)];
  const viewId = await add(hanna, "Mine");
  expect(await names(tom)).toEqual([]);
  const missing = { ok: false, error: "not-found" };
  expect(await as(tom, (db) => saveView(db, { viewId, name: "His", filter: pain }))).toEqual(missing);
  expect(await as(tom, (db) => removeView(db, { viewId }))).toEqual(missing);
  expect(await as(tom, (db) => db.tx.caseloadView.findMany())).toEqual([]);
  expect(await names(hanna)).toEqual(["Mine"]);
});

test("there are twenty at most, also from two tabs at once", async () => {
  const hanna = await makeMember(clinic);
  for (let nth = 1; nth < MOST_VIEWS; nth++) await add(hanna, `View ${nth}`);
  const both = await Promise.all(
    [1, 2].map((nth) =>
      as(hanna, (db) => saveView(db, { viewId: newId<CaseloadViewId>(), name: `Tab ${nth}`, filter: pain })),
    ),
  );
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await names(hanna)).toHaveLength(MOST_VIEWS);
});

test("each column's width is kept by itself, for whoever made it, and is as at first again", async () => {
  const [hanna, tom] = [await makeMember(clinic), await makeMember(clinic)];
  await Promise.all([
    as(hanna, (db) => saveWidth(db, { column: "pain", width: 80 })),
    as(hanna, (db) => saveWidth(db, { column: "patient", width: 300 })),
  ]);
  expect(await as(hanna, getWidths)).toEqual({ pain: 80, patient: 300 });
  expect(await as(tom, getWidths)).toEqual({});
  await as(hanna, (db) => saveWidth(db, { column: "pain", width: null }));
  expect(await as(hanna, getWidths)).toEqual({ patient: 300 });
});
