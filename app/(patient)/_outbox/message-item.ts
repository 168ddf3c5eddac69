import { newId } from "@/lib/new-id";
import type { MessageEntry } from "@/lib/outbox/entry";
import { reading } from "./items";

/** What is sent from the box: words, what of the plan they are about, and pictures that the server has. */
export type Written = { text: string; prescriptionId: string | null; pictures: readonly string[] };

/** What was written to the care team just now, about something of the plan or about nothing in particular. */
export const newMessage = ({ text, prescriptionId, pictures }: Written): MessageEntry => ({
  type: "message",
  id: newId<string>(),
  ...reading(),
  text,
  ...(prescriptionId === null ? {} : { prescriptionId }),
  ...(pictures.length === 0 ? {} : { pictures }),
});
