/*
 * What tests, browser tests, the demo and the benchmarks make clinics from. Everything is written as the app's own
 * role under row-level security. Nothing here rewrites the read model: `refreshCaseload` does.
 */
export { makeBodyChart } from "./factories/body-charts";
export { makeFactor } from "./factories/factor";
export { makeGoodWeek } from "./factories/good-week";
export { type MadeHelper, makeHelper } from "./factories/helping";
export {
  makeAlert,
  makeCorrection,
  makeExcuse,
  makeHold,
  makeLog,
  makePause,
  UNLOCKED,
} from "./factories/logs";
export {
  longSince,
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  type MadeUser,
  makeClinic,
  makeMember,
  makePatient,
  makeUser,
  openSignIn,
  patientActor,
  signInCookie,
  staffActor,
} from "./factories/people";
export { inPhase, loadLibrary, type MadeVersion, makePlanVersion, planFrom } from "./factories/plans";
export { type Random, seededRandom } from "./factories/random";
export { makeScreening } from "./factories/screenings";
