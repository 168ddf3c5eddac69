import { realNow } from "../../lib/clock";
import { instantColumn } from "../../lib/db/dates";
import { asAuth } from "../../lib/db/scope";
import { sealSecret } from "../../lib/identity/factor/sealed-secret";
import { newSecret } from "../../lib/identity/factor/totp";
import type { MadeUser } from "./people";

/** A second factor that nobody was told of; its secret, which makes codes. */
export async function makeFactor({ id: userId }: Pick<MadeUser, "id">): Promise<string> {
  const secret = newSecret();
  const row = {
    userId,
    secret: sealSecret({ userId, secret }),
    lastStep: 0,
    createdAt: instantColumn(realNow()),
  };
  await asAuth(userId, (db) => db.tx.secondFactor.createMany({ data: [row] }));
  return secret;
}
