import type { StaffActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import { lock } from "../../db/lock";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import { done, fail, type Result } from "../../result";
import { toStored } from "../../stored";
import { getWidths } from "./queries";
import type { ArrangeViews, RemoveView, SaveView, SaveWidth } from "./schema";
import { MOST_VIEWS } from "./vocabulary";

/** Two tabs of one member don't make more views than there may be, or two that stand at one place. */
const inTurn = (db: Db<StaffActor>): Promise<void> => lock(db, "views", [db.actor.memberId]);

/** Keeps a view of the member's own, behind those they have; the id of one of theirs changes it where it stands. */
export async function saveView(db: Db<StaffActor>, { viewId: id, name, filter }: SaveView): Promise<Result> {
  const { clinicId, memberId } = db.actor;
  const own = { clinicId, memberId };
  await inTurn(db);
  const data = { name, filter: toStored(filter), savedAt: instantColumn(db.now) };
  const { count } = await db.tx.caseloadView.updateMany({ where: { id, ...own }, data });
  if (count === 0) {
    const last = await db.tx.caseloadView.aggregate({ where: own, _count: true, _max: { position: true } });
    if (last._count >= MOST_VIEWS) return fail("invalid", { name: "caseload.errors.manyViews" });
    const position = (last._max.position ?? 0) + 1;
    const made = await db.tx.caseloadView.createMany({
      data: { id, ...own, ...data, position },
      skipDuplicates: true,
    });
    // The id is another member's.
    if (made.count === 0) return fail("not-found");
  }
  await emit(db, { kind: "caseload-view.save", viewId: id });
  return done;
}

export async function removeView(db: Db<StaffActor>, { viewId: id }: RemoveView): Promise<Result> {
  const { clinicId, memberId } = db.actor;
  const { count } = await db.tx.caseloadView.deleteMany({ where: { id, clinicId, memberId } });
  if (count === 0) return fail("not-found");
  await emit(db, { kind: "caseload-view.remove", viewId: id });
  return done;
}

/** The order and the names of a member's views, and which of them the caseload opens with. `conflict` where another tab made or removed one. */
export async function arrangeViews(db: Db<StaffActor>, { views, defaultId }: ArrangeViews): Promise<Result> {
  const { clinicId, memberId } = db.actor;
  const own = { clinicId, memberId };
  await inTurn(db);
  const there = await db.tx.caseloadView.findMany({ where: own, select: { id: true } });
  const viewIds = views.map(({ viewId }) => viewId);
  const ids = new Set<string>(viewIds);
  if (ids.size !== views.length || there.length !== ids.size || there.some(({ id }) => !ids.has(id)))
    return fail("conflict");
  if (defaultId !== null && !ids.has(defaultId)) return fail("not-found");
  await db.tx.caseloadView.updateMany({ where: { ...own, isDefault: true }, data: { isDefault: false } });
  for (const [position, { viewId: id, name }] of views.entries())
    await db.tx.caseloadView.updateMany({
      where: { id, ...own },
      data: { name, position: position + 1, isDefault: id === defaultId },
    });
  await emit(db, { kind: "caseload-view.arrange", viewIds });
  return done;
}

/** Keeps how wide a member made one column, beside the others. */
export async function saveWidth(db: Db<StaffActor>, { column, width }: SaveWidth): Promise<Result> {
  const { clinicId, memberId } = db.actor;
  await inTurn(db);
  const { [column]: _, ...others } = await getWidths(db);
  const widths = toStored(width === null ? others : { ...others, [column]: width });
  await db.tx.caseloadWidths.upsert({
    where: { clinicId_memberId: { clinicId, memberId } },
    create: { clinicId, memberId, widths },
    update: { widths },
  });
  await emit(db, { kind: "caseload-view.widths" });
  return done;
}
