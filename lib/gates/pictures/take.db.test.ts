import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { makeClinic, makePatient, patientActor } from "@/prisma/factories";
import { withClient } from "../../db/migrate";
import { done } from "../../result";
import { turnsFor } from "../../turns";
import { runAs } from "../run";
import { takePicture } from "./take";

let send: () => Promise<Response>;
beforeAll(async () => {
  const actor = patientActor(await makePatient(await makeClinic()));
  const body = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
  send = () =>
    takePicture(
      new Request("https://plexus.example", { method: "PUT", body: new Uint8Array(body) }),
      (_request, work) => runAs(actor, work),
      { refused: async () => null, keep: async () => done },
    );
});

const found = async (response: Response) => [
  response.status,
  response.headers.get("Retry-After"),
  await response.json(),
];
const later = [503, "5", { error: "busy" }];

test("a picture is sent again later where nobody counts it in time", async () => {
  await withClient(process.env.DATABASE_URL ?? "", async (client) => {
    await client.query(`begin; lock table "RateLimit" in access exclusive mode`);
    expect(await found(await send())).toEqual(later);
  });
  expect((await send()).status).toBe(200);
});

test("a picture is sent again later where too many wait to be encoded", async () => {
  const turns = turnsFor("pictures", { atOnce: 1, mostWaiting: 7 });
  const taken = Array.from({ length: 8 }, () => turns.take("all"));
  expect(await found(await send())).toEqual(later);
  for (const _ of taken) turns.give("all");
  expect((await send()).status).toBe(200);
});
