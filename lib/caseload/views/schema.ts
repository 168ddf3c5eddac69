import { z } from "zod";
import { caseloadViewId } from "../../ids";
import { nameOf } from "../../text";
import { caseloadFilter } from "../schema";
import { MOST_VIEWS } from "./vocabulary";
import { MOST_PX, WIDE_COLUMNS } from "./widths";

/** What a view says: everything of the address but the page. Of an older form, what is missing is as usual. */
export const viewFilter = caseloadFilter.omit({ page: true });
export type ViewFilter = z.infer<typeof viewFilter>;

const viewName = nameOf(60);

/** A new id makes a view, one's own changes it. */
export const saveViewSchema = z.object({ viewId: caseloadViewId, name: viewName, filter: viewFilter });
export type SaveView = z.infer<typeof saveViewSchema>;

export const removeViewSchema = z.object({ viewId: caseloadViewId });
export type RemoveView = z.infer<typeof removeViewSchema>;

/** Their order and names, and which of them the caseload opens with. */
export const arrangeViewsSchema = z.object({
  views: z
    .array(z.object({ viewId: caseloadViewId, name: viewName }))
    .min(1)
    .max(MOST_VIEWS),
  defaultId: caseloadViewId.nullable(),
});
export type ArrangeViews = z.infer<typeof arrangeViewsSchema>;

/** One column's width in pixels; null: as at first. */
export const saveWidthSchema = z.object({
  column: z.enum(WIDE_COLUMNS),
  width: z.int().min(1).max(MOST_PX).nullable(),
});
export type SaveWidth = z.infer<typeof saveWidthSchema>;
