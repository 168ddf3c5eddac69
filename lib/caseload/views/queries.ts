import { z } from "zod";
import type { StaffActor } from "../../db/actor";
import type { Db } from "../../db/scope";
import type { CaseloadViewId } from "../../ids";
import { readStored, stored } from "../../stored";
import { type ViewFilter, viewFilter } from "./schema";
import { MOST_VIEWS } from "./vocabulary";
import { WIDE_COLUMNS, type Widths } from "./widths";

export type CaseloadView = { id: CaseloadViewId; name: string; filter: ViewFilter; isDefault: boolean };

const storedFilter = stored(viewFilter);

/** The signed-in member's own views, in the order they gave them. */
export async function listViews(db: Db<StaffActor>): Promise<CaseloadView[]> {
  const { clinicId, memberId } = db.actor;
  const found = await db.tx.caseloadView.findMany({
    where: { clinicId, memberId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: MOST_VIEWS,
  });
  return found.map(({ id, name, filter, isDefault }) => ({
    ...{ id: id as CaseloadViewId, name, isDefault },
    filter: readStored("filter", storedFilter, filter),
  }));
}

const storedWidths = stored(z.partialRecord(z.enum(WIDE_COLUMNS), z.int()));

/** How wide the signed-in member made their columns; nothing where they made none. */
export async function getWidths(db: Db<StaffActor>): Promise<Widths> {
  const { clinicId, memberId } = db.actor;
  const found = await db.tx.caseloadWidths.findFirst({ where: { clinicId, memberId } });
  return found ? readStored("widths", storedWidths, found.widths) : {};
}
