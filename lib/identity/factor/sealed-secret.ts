import { z } from "zod";
import { readConfig } from "../../config";
import { userId } from "../../ids";
import { text } from "../../text";
import { seal, unseal } from "../sealed";

const PURPOSE = "second factor";
const LENGTH = 160;

const kept = z.object({ userId, secret: text });

const key = () => readConfig(process.env).authSecret;

/** What the database keeps of a secret: sealed with the account, so that one row's opens nothing in another. */
export const sealSecret = (of: z.infer<typeof kept>): string => seal(of, PURPOSE, key(), LENGTH);

/** Null for another account's, or where the installation's secret is another one by now. */
export function openSecret(sealed: string, owner: string): string | null {
  const { data } = kept.safeParse(unseal(sealed, PURPOSE, key()));
  return data?.userId === owner ? data.secret : null;
}
