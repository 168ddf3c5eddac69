import { openPhone } from "../(patient)/_kept/database";
import { createOutbox } from "../(patient)/_outbox/outbox";

/**
 * Sends what waits of everybody on this phone, with no page open. Whose turn it is the server says: what is not of whoever
 * is signed in stays.
 * @throws where something is left, so that the browser tries again
 */
export async function send(): Promise<void> {
  const phone = await openPhone();
  const owners = new Set((await phone.getAll("entries")).map(({ owner }) => owner));
  for (const owner of owners) await createOutbox(owner, [], () => {}).pump();
  if ((await phone.count("entries")) > 0) throw new Error("Something is left to be sent.");
}
