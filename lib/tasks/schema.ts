import { z } from "zod";
import { memberId, patientId, taskId } from "../ids";
import { wordsOf } from "../text";
import { localDate } from "../time/schema";
import { LONGEST_TASK } from "./vocabulary";

const task = z.object({ words: wordsOf(LONGEST_TASK, 2, "required"), ownerId: memberId, dueOn: localDate });

export const setTaskSchema = task.extend({ taskId, patientId });
export type SetTask = z.infer<typeof setTaskSchema>;

/** Somebody else's from now on, or due on another date. `before`: what the page knew. */
export const changeTaskSchema = z.object({
  taskId,
  ...task.pick({ ownerId: true, dueOn: true }).shape,
  before: task.pick({ ownerId: true, dueOn: true }),
});
export type ChangeTask = z.infer<typeof changeTaskSchema>;

/** Done, or open again. */
export const markTaskSchema = z.object({ taskId, done: z.boolean() });
export type MarkTask = z.infer<typeof markTaskSchema>;
