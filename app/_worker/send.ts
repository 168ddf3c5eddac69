import { openPhone } from "../(patient)/_kept/database";
import { forgetDays } from "../(patient)/_kept/forget";
import { renew } from "../(patient)/_kept/renew";
import { createOutbox } from "../(patient)/_outbox/outbox";
import { openStore } from "../(patient)/_outbox/store";

/** What was done stands as open in days of before it: they are read anew, and those that can't be are removed. */
async function renewDays(owner: string): Promise<void> {
  const renewed = await renew(owner).catch(() => "later");
  if (renewed === "later") await forgetDays();
}

/**
 * Sends what waits of everybody on this phone, with no page open. Whose turn it is the server says: what is not of whoever
 * is signed in stays.
 * @throws where something is left, so that the browser tries again
 */
export async function send(): Promise<void> {
  const phone = await openPhone();
  const owners = new Set((await phone.rows("entries").getAll()).map(({ owner }) => owner));
  for (const owner of owners) {
    let arrived = false;
    await createOutbox(owner, [], () => {
      arrived = true;
    }).pump();
    if (arrived) await renewDays(owner);
  }
  const store = await openStore();
  const left = (await Promise.all([...owners].map(store.list))).flat();
  if (left.some(({ error }) => error === null)) throw new Error("Something is left to be sent.");
}
