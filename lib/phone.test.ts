import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clinicSchema } from "./clinics/schema";
import { correctRecordSchema } from "./patients/correct/schema";
import { createPatientSchema } from "./patients/schema";
import { readPhone } from "./phone";
import { phoneNumber } from "./text";

describe("a phone number", () => {
  test("is kept as it is written, with the usual separators", () => {
    for (const written of [
      "112",
      "0113 496 0100",
      "+44 20 7946 0018",
      "(020) 7946-0018",
      "(+44) 20 7946 0018",
      "902.555.0100",
      "030/23125-000",
      "0049 30 23125000",
      "+123456789012345",
    ])
      expect(readPhone(written)).toBe(written);
  });

  test("is not what no phone can dial", () => {
    for (const written of [
      "",
      "12",
      "+44",
      "1234567890123456",
      "ask at the desk",
      "0113 496 0100 ext. 4",
      "0800 REFLEX",
      "07700 900123, 07700 900124",
      "44+20 7946 0018",
      "++44 20 7946 0018",
      "020 7946 001²",
      "020 7946 00½8",
      "*100#",
      "---",
      "\u200b\u200b\u200b",
    ])
      expect([written, readPhone(written)]).toEqual([written, null]);
  });

  test("has its digits as 0–9, whatever the script it is typed in", () => {
    expect(readPhone("٠٢٠ ٧٩٤٦ ٠٠١٨")).toBe("020 7946 0018");
    expect(readPhone("०११३ ४९६ ०१००")).toBe("0113 496 0100");
    expect(readPhone("＋４４（２０）７９４６－００１８")).toBe("+44(20)7946-0018");
  });

  test("loses what came along unseen when it was copied", () => {
    expect(readPhone("\u202a+44\u00a020\u20097946\u20110018\u202c")).toBe("+44 20 7946-0018");
    expect(readPhone("\u200e020 7946\t–\n0018 ")).toBe("020 7946 - 0018");
  });

  test("goes without the zero that is dialled at home alone", () => {
    expect(readPhone("+44 (0)20 7946 0018")).toBe("+44 20 7946 0018");
    expect(readPhone("0044(0)20 7946 0018")).toBe("0044 20 7946 0018");
    expect(readPhone("(0)20 7946 0018")).toBe("(0)20 7946 0018");
  });

  test("once read is read the same again, and dials 3 to 15 digits", () => {
    const sign = fc.constantFrom(..."0123456789٣९５+＋ ()./-–\u00a0\u202a\u200bx");
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 30 }), (written) => {
        const read = readPhone(written);
        fc.pre(read !== null);
        expect(readPhone(read ?? "")).toBe(read);
        expect(read?.replace(/[^+\d]/g, "")).toMatch(/^\+?\d{3,15}$/);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a form's phone number", () => {
  test("is a number or left out, and says what is wrong otherwise", () => {
    expect(phoneNumber.parse(" ٠٢٠ 7946 0018 ")).toBe("020 7946 0018");
    expect(phoneNumber.parse("  ")).toBe("");
    expect(phoneNumber.safeParse("after six").error?.issues.map(({ message }) => message)).toEqual(["phone"]);
    expect(phoneNumber.safeParse("0 ".repeat(30)).error?.issues.map(({ message }) => message)).toEqual([
      "tooLong",
    ]);
  });

  test("is asked for by the clinic's settings, by a new patient and by a correction alike", () => {
    const person = { givenName: "Marta", familyName: "Ruiz", dateOfBirth: "1967-03-14", side: "left" };
    const patientId = "018f0000-0000-7000-8000-000000000001";
    const forms = {
      clinic: (phone: string) =>
        clinicSchema.safeParse({ name: "Elm Road", country: "GB", zone: "Europe/London", phone }),
      create: (phone: string) =>
        createPatientSchema.safeParse({ ...person, patientId, zone: "Europe/London", phone }),
      correct: (phone: string) =>
        correctRecordSchema.safeParse({
          ...{ ...person, patientId, pronouns: "", phone },
          opened: { ...person, pronouns: "", phone: "after six" },
        }),
    };
    for (const [form, read] of Object.entries(forms)) {
      const refused = read("after six").error?.issues.map(({ path, message }) => [path.join("."), message]);
      expect([form, refused]).toEqual([form, [["phone", "phone"]]]);
      expect([form, read(" ٠٢٠ 7946 0018").data?.phone]).toEqual([form, "020 7946 0018"]);
      expect([form, read(" ").data?.phone || null]).toEqual([form, null]);
    }
  });
});
