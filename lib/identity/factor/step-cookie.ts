import { cookies } from "next/headers";
import { readConfig } from "../../config";
import { done, type Result } from "../../result";
import { cookieName, ownCookie } from "../own-cookie";
import { STEP_MINUTES, type Step, sealStep, unsealStep } from "./step";

const secret = () => readConfig(process.env).authSecret;

/** Whose second step this browser waits for; null where it waits for none. */
export const askingStep = async (): Promise<Step | null> =>
  unsealStep((await cookies()).get(cookieName("step"))?.value, secret());

/** The password was right: the code may come from this browser alone. */
export async function keepStep(step: Step): Promise<void> {
  (await cookies()).set(cookieName("step"), sealStep(step, secret()), {
    ...ownCookie(),
    maxAge: STEP_MINUTES * 60,
  });
}

/** It was taken, or somebody else signs in. */
export async function forgetStep(): Promise<Result> {
  (await cookies()).set(cookieName("step"), "", { ...ownCookie(), maxAge: 0 });
  return done;
}
