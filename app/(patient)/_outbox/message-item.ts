import { newId } from "@/lib/new-id";
import type { MessageEntry } from "@/lib/outbox/entry";
import { reading } from "./items";

/** What was written to the care team just now, about something of the plan or about nothing in particular. */
export const newMessage = (text: string, prescriptionId: string | null): MessageEntry => ({
  type: "message",
  id: newId<string>(),
  ...reading(),
  text,
  ...(prescriptionId === null ? {} : { prescriptionId }),
});
