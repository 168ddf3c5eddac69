/** The chapters of ASVS 5.0.0 in our own words, and of each section the levels of its requirements, in their order. */
export const CHAPTERS: readonly { title: string; sections: readonly string[] }[] = [
  { title: "Encoding and sanitization", sections: ["22", "1111122223", "112222222223", "222", "123"] },
  { title: "Validation and business logic", sections: ["122", "112", "12223", "23"] },
  {
    title: "Web front end",
    sections: ["3", "113", "12223", "11222233", "11122333", "3", "22333"],
  },
  { title: "API and web service", sections: ["12233", "23333", "22", "1222"] },
  { title: "Files", sections: ["2", "112333", "113", "222"] },
  {
    title: "Authentication",
    sections: ["122", "111111112222", "11223333", "112233", "22222333", "2223", "33", "2222"],
  },
  { title: "Sessions", sections: ["222", "1111", "22", "11222", "223", "22"] },
  { title: "Authorization", sections: ["1233", "1123", "133", "23"] },
  { title: "Self-contained tokens", sections: ["111", "1222"] },
  {
    title: "OAuth and OIDC",
    sections: ["22", "223", "22223", "1111122222233333", "22222", "22", "222"],
  },
  { title: "Cryptography", sections: ["2233", "22233", "11233", "1222", "23", "23", "33"] },
  { title: "Secure communication", sections: ["12233", "11", "22223"] },
  { title: "Configuration", sections: ["2333", "222223", "2233", "1222233"] },
  { title: "Data protection", sections: ["22", "12223333", "122"] },
  { title: "Secure coding and architecture", sections: ["12233", "12233", "1222222", "3333"] },
  { title: "Logging and errors", sections: ["2", "22222", "2222", "222", "2223"] },
  { title: "WebRTC", sections: ["23", "22223333", "22"] },
];

export type Asked = { id: string; level: 1 | 2 };

/** Every requirement of the two levels that a chapter has. @param nth the chapter's number */
export const askedIn = (nth: number): Asked[] =>
  (CHAPTERS[nth - 1]?.sections ?? []).flatMap((levels, section) =>
    [...levels].flatMap((level, at): Asked[] =>
      level === "1" || level === "2"
        ? [{ id: `${nth}.${section + 1}.${at + 1}`, level: level === "1" ? 1 : 2 }]
        : [],
    ),
  );
