import { NORTHGATE } from "./people.data";
import { DEMO_PASSWORD, HANNA, MARGARET, PRIYA, TOM } from "./staff.data";

type DemoSignIn = { who: string; loginName: string; password: string };

const signInOf = (role: string, name: string, loginName: string): DemoSignIn => ({
  who: `${role}: ${name}`,
  loginName,
  password: DEMO_PASSWORD,
});

const SHOWN = ["marta", "amina", "noor", "oliver", "rana", "una"];

/** Who can sign in to look around; every other patient with a phone by her given name too. */
export const DEMO_SIGN_INS: readonly DemoSignIn[] = [
  signInOf("Therapist, at both clinics", HANNA.name, HANNA.loginName),
  signInOf("Therapist", TOM.name, TOM.loginName),
  signInOf("Assistant", PRIYA.name, PRIYA.loginName),
  signInOf("Owner", MARGARET.name, MARGARET.loginName),
  ...NORTHGATE.filter((persona) => SHOWN.includes(persona.key)).map(
    ({ givenName, familyName, loginName, story }) =>
      signInOf(
        story.unopened ? "Patient, not opened yet" : "Patient",
        `${givenName} ${familyName}`,
        loginName ?? "",
      ),
  ),
];
