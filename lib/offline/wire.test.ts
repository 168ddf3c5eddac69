import { expect, test } from "vitest";
import { presentOffline } from "./wire";

test("says whose it is also under the name that an open page of the former build knows", () => {
  const given = { owner: "marta", contacts: {}, today: {} } as unknown as Parameters<
    typeof presentOffline
  >[0];
  expect(presentOffline(given)).toMatchObject({ form: 3, owner: "marta", patientId: "marta" });
});
