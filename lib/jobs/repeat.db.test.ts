import { expect, test } from "vitest";
import { makeClinic } from "@/prisma/factories";
import { asAuth } from "../db/scope";
import { deliverDue } from "./deliver";
import { listClinicIds } from "./repeat";
import type { Sending } from "./sending";

const sending: Sending = {
  origin: "https://plexus.example",
  wording: () => ({ subject: "", text: "" }),
  reminding: () => ({ mail: { subject: "", text: "" }, title: "", notice: { body: "" } }),
  mail: null,
};

test("jobs find their clinics while requests have all connections that are theirs", async () => {
  const clinic = await makeClinic();
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  const holding = Array.from({ length: 10 }, () => asAuth(null, () => held));
  try {
    expect(await listClinicIds()).toContain(clinic.id);
    await deliverDue(sending);
  } finally {
    release();
    await Promise.all(holding);
  }
});
