import "../../scripts/preflight";
import { readConfig } from "../../lib/config";
import { cookieName } from "../../lib/identity/own-cookie";
import {
  makeClinic,
  makePatient,
  makePlanVersion,
  makeUser,
  planFrom,
  signInCookie,
} from "../../prisma/factories";
import { serve } from "../../scripts/serve";
import { localDay } from "../days";
import type { MadePhone } from "./phone";

/*
 * The server of durable.spec.ts, which is killed again and again. Where phones are asked for it makes them first: each of a
 * patient, whose plan has been in force for a while.
 */

async function makePhone(clinic: Awaited<ReturnType<typeof makeClinic>>): Promise<MadePhone> {
  const user = await makeUser();
  const from = localDay(25);
  const patient = await makePatient(clinic, { user, startDate: from });
  const content = await planFrom("disc-extension");
  await makePlanVersion(patient, content, { effectiveFrom: from });
  const [prescription] = content.phases[0]?.prescriptions ?? [];
  if (!prescription) throw new Error("The plan prescribes something");
  const cookie = `${cookieName("sign-in")}=${await signInCookie(user)}`;
  return { cookie, prescriptionId: prescription.id };
}

const phones: MadePhone[] = [];
const wanted = Number(process.env.PLEXUS_PHONES ?? 0);
const clinic = wanted > 0 ? await makeClinic() : null;
while (clinic && phones.length < wanted) phones.push(await makePhone(clinic));
await serve(readConfig(process.env), { job: false });
process.send?.(phones);
