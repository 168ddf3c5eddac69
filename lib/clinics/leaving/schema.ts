import { z } from "zod";
import { memberId } from "../../ids";

/** Who takes over; nobody where none was chosen. */
export const handTo = z.union([z.literal("").transform(() => null), memberId]).nullish();

export const leavingSchema = z.object({ memberId });
export type LeavingInput = z.infer<typeof leavingSchema>;

export const handOverSchema = z.object({ memberId });
export type HandOver = z.infer<typeof handOverSchema>;

export const passOnSchema = z.object({ memberId, to: memberId });
export type PassOn = z.infer<typeof passOnSchema>;
