import type { Staff } from "./write";

/** One password for everybody, known to everybody: a demo's database holds nobody's data. */
export const DEMO_PASSWORD = "plexus-demo";

/** Hanna works at both clinics. */
export const HANNA: Staff = {
  key: "hanna",
  name: "Hanna Lindqvist",
  loginName: "hanna",
  roles: ["therapist"],
};
export const TOM: Staff = { key: "tom", name: "Tom Achebe", loginName: "tom", roles: ["therapist"] };
export const PRIYA: Staff = { key: "priya", name: "Priya Nair", loginName: "priya", roles: ["assistant"] };
export const MARGARET: Staff = {
  key: "margaret",
  name: "Margaret Holloway",
  loginName: "margaret",
  roles: ["owner"],
};
