import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, likenessOf, swappedDate, type Trait } from "./likeness";

const marta: Trait = { name: "marta ruiz", dateOfBirth: "1971-02-03", phone: "447700900123" };
const like = (change: Partial<Trait>) => likenessOf(marta, { ...marta, phone: null, ...change });

describe("two records that may be one person's", () => {
  it("are alike by name and date of birth, given and family name in either order", () => {
    expect(like({})).toBe("same");
    expect(like({ name: "ruiz marta" })).toBe("same");
  });

  it("are alike in a name up to two letters off, born on the same day", () => {
    expect(like({ name: "martha ruis" })).toBe("near-name");
    expect(like({ name: "ruis martha" })).toBe("near-name");
    expect(like({ name: "marthe ruis" })).toBeNull();
    expect(like({ name: "marta ruis", dateOfBirth: "1971-02-04" })).toBeNull();
  });

  it("are alike with day and month exchanged", () => {
    expect(like({ dateOfBirth: "1971-03-02" })).toBe("swapped-date");
    expect(swappedDate("1971-02-13")).toBe("1971-02-13");
  });

  it("are alike by phone, with or without the country in front, whatever the name", () => {
    const other = { name: "noor haddad", dateOfBirth: "1990-01-01" };
    expect(like({ ...other, phone: "7700900123" })).toBe("phone");
    expect(like({ ...other, phone: "7700900124" })).toBeNull();
    expect(like({ ...other, phone: "0123" })).toBeNull();
  });

  it("are not alike in two letters where there are hardly more, nor in nothing", () => {
    const [a, b] = [
      { ...marta, name: "li", phone: null },
      { ...marta, name: "wu", phone: null },
    ];
    expect(likenessOf(a, b)).toBeNull();
  });

  it("are alike either way round, and everybody is like herself", () => {
    const name = fc.stringMatching(/^[a-d]{1,5} [a-d]{1,5}$/);
    const date = fc.constantFrom("1971-02-03", "1971-03-02", "1980-12-31");
    const phone = fc.option(fc.stringMatching(/^[1-3]{6,8}$/));
    const trait = fc.record({ name, dateOfBirth: date, phone });
    fc.assert(
      fc.property(trait, trait, (a, b) => {
        expect(likenessOf(a, b)).toBe(likenessOf(b, a));
        expect(likenessOf(a, a)).toBe("same");
      }),
    );
  });

  it("count the letters between two words", () => {
    const word = fc.string({ maxLength: 8 });
    expect(editDistance("", "abc")).toBe(3);
    expect(editDistance("kitten", "sitting")).toBe(3);
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });
});
