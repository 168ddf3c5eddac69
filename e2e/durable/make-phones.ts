import { cookieName } from "../../lib/identity/own-cookie";
import {
  type MadeClinic,
  makeClinic,
  makePatient,
  makePlanVersion,
  makeUser,
  planFrom,
  signInCookie,
} from "../../prisma/factories";
import { localDay } from "../days";
import type { MadePhone } from "./phone";

async function makePhone(clinic: MadeClinic): Promise<MadePhone> {
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

/** Each of a patient of one clinic, whose plan has been in force for a while. */
export async function makePhones(many: number): Promise<MadePhone[]> {
  const clinic = await makeClinic();
  const phones: MadePhone[] = [];
  while (phones.length < many) phones.push(await makePhone(clinic));
  return phones;
}
