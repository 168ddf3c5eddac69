"use server";

import { staffAction } from "@/lib/gates/action";
import { changeTask, markTask, setTask } from "@/lib/tasks/mutations";
import { changeTaskSchema, markTaskSchema, setTaskSchema } from "@/lib/tasks/schema";

export const setTaskAction = staffAction(setTaskSchema, setTask);
export const changeTaskAction = staffAction(changeTaskSchema, changeTask);
export const markTaskAction = staffAction(markTaskSchema, markTask);
