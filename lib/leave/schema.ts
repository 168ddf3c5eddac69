import { z } from "zod";
import { memberId, uuid } from "../ids";
import { localDate as date } from "../time/schema";

/** Nobody, where no cover was chosen. */
const cover = z.union([z.literal("").transform(() => null), memberId]).nullish();

export const leaveSchema = z
  .object({ memberId, coverId: cover, from: date, to: date })
  .refine(({ from, to }) => from <= to, { message: "clinic.errors.order", path: ["to"] })
  .refine(({ memberId, coverId }) => memberId !== coverId, {
    message: "clinic.errors.ownCover",
    path: ["coverId"],
  });
export type LeaveInput = z.infer<typeof leaveSchema>;

export const cancelLeaveSchema = z.object({ leaveId: uuid });
export type CancelLeave = z.infer<typeof cancelLeaveSchema>;
