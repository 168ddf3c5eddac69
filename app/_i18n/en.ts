import { layered } from "./layers";
import { words } from "./words";

/** English as the program speaks it. */
export const en = layered(words);

export type Messages = typeof en;
export type Namespace = keyof Messages;
