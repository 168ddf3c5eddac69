import { z } from "zod";
import { uuid } from "../../ids";

/** Those that were shown: one that was written meanwhile is still to be read. */
export const noticesSchema = z.object({ noticeIds: z.array(uuid).min(1).max(100) });
export type Notices = z.infer<typeof noticesSchema>;
