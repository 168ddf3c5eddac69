import { describe, expect, it } from "vitest";
import { PLACES, placeId } from "@/lib/body/places";
import places from "../../_i18n/messages/en/places.json";

describe("the names of the places", () => {
  it("are there for the patient and for the desk, all different", () => {
    const ids = PLACES.map(placeId).sort();
    for (const names of [places.patient, places.desk]) {
      expect(Object.keys(names).sort()).toEqual(ids);
      expect(new Set(Object.values(names)).size).toBe(30);
    }
  });
});
