import { describe, expect, it } from "vitest";
import { changesBetween, type Details, isOvertaken, merged } from "./changes";

const opened: Details = {
  givenName: "Marta",
  familyName: "Ruiz",
  dateOfBirth: "1971-02-13",
  phone: null,
  pronouns: null,
  side: "left",
  lead: "hanna",
};

describe("correcting a record", () => {
  it("names what differs, with before and after", () => {
    const wanted = { ...opened, dateOfBirth: "1971-02-03", phone: "+44 20 7946 0018" };
    expect(changesBetween(opened, wanted)).toEqual([
      { field: "dateOfBirth", before: "1971-02-13", after: "1971-02-03" },
      { field: "phone", before: null, after: "+44 20 7946 0018" },
    ]);
    expect(changesBetween(opened, { ...opened })).toEqual([]);
  });

  it("is overtaken only where somebody else changed the same to something else", () => {
    const wanted = { ...opened, familyName: "Ruíz" };
    expect(isOvertaken(opened, { ...opened, familyName: "Ruis" }, wanted)).toBe(true);
    expect(isOvertaken(opened, { ...opened, familyName: "Ruíz" }, wanted)).toBe(false);
    expect(isOvertaken(opened, { ...opened, phone: "1" }, wanted)).toBe(false);
    expect(isOvertaken(opened, opened, wanted)).toBe(false);
  });

  it("keeps what others changed and this form left alone", () => {
    const present = { ...opened, phone: "1" };
    const wanted = { ...opened, familyName: "Ruíz" };
    expect(merged(opened, present, wanted)).toEqual({ ...opened, phone: "1", familyName: "Ruíz" });
  });
});
