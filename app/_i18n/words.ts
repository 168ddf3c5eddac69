import account from "./messages/en/account.json";
import alerts from "./messages/en/alerts.json";
import assessment from "./messages/en/assessment.json";
import bodyChart from "./messages/en/bodyChart.json";
import bodyCharts from "./messages/en/bodyCharts.json";
import cards from "./messages/en/cards.json";
import caseload from "./messages/en/caseload.json";
import checkins from "./messages/en/checkins.json";
import clinic from "./messages/en/clinic.json";
import common from "./messages/en/common.json";
import conditions from "./messages/en/conditions.json";
import consent from "./messages/en/consent.json";
import consents from "./messages/en/consents.json";
import decision from "./messages/en/decision.json";
import deliveries from "./messages/en/deliveries.json";
import drafting from "./messages/en/drafting.json";
import drawing from "./messages/en/drawing.json";
import dryRun from "./messages/en/dryRun.json";
import errors from "./messages/en/errors.json";
import exercises from "./messages/en/exercises.json";
import flags from "./messages/en/flags.json";
import goals from "./messages/en/goals.json";
import handout from "./messages/en/handout.json";
import helpers from "./messages/en/helpers.json";
import invite from "./messages/en/invite.json";
import kinds from "./messages/en/kinds.json";
import learn from "./messages/en/learn.json";
import letters from "./messages/en/letters.json";
import me from "./messages/en/me.json";
import measures from "./messages/en/measures.json";
import messages from "./messages/en/messages.json";
import monitoring from "./messages/en/monitoring.json";
import nerveDesk from "./messages/en/nerveDesk.json";
import nerveMap from "./messages/en/nerveMap.json";
import offline from "./messages/en/offline.json";
import outbox from "./messages/en/outbox.json";
import outcomes from "./messages/en/outcomes.json";
import ownData from "./messages/en/ownData.json";
import ownMessages from "./messages/en/ownMessages.json";
import palette from "./messages/en/palette.json";
import patient from "./messages/en/patient.json";
import patientForm from "./messages/en/patientForm.json";
import patientPlan from "./messages/en/patientPlan.json";
import pause from "./messages/en/pause.json";
import places from "./messages/en/places.json";
import plan from "./messages/en/plan.json";
import poseEditor from "./messages/en/poseEditor.json";
import progress from "./messages/en/progress.json";
import progression from "./messages/en/progression.json";
import redFlags from "./messages/en/redFlags.json";
import reminders from "./messages/en/reminders.json";
import reset from "./messages/en/reset.json";
import safety from "./messages/en/safety.json";
import screenings from "./messages/en/screenings.json";
import seen from "./messages/en/seen.json";
import sheets from "./messages/en/sheets.json";
import shell from "./messages/en/shell.json";
import shortcuts from "./messages/en/shortcuts.json";
import signIn from "./messages/en/signIn.json";
import tasks from "./messages/en/tasks.json";
import templates from "./messages/en/templates.json";
import timeline from "./messages/en/timeline.json";
import today from "./messages/en/today.json";
import travel from "./messages/en/travel.json";
import triage from "./messages/en/triage.json";
import ui from "./messages/en/ui.json";
import visits from "./messages/en/visits.json";
import why from "./messages/en/why.json";
import workout from "./messages/en/workout.json";

/** Every namespace of English as it is written, one file each, in order of name: no two messages say the same. */
export const words = {
  account,
  alerts,
  assessment,
  bodyChart,
  bodyCharts,
  cards,
  caseload,
  checkins,
  clinic,
  common,
  conditions,
  consent,
  consents,
  deliveries,
  errors,
  exercises,
  decision,
  drafting,
  drawing,
  dryRun,
  flags,
  goals,
  handout,
  helpers,
  invite,
  kinds,
  learn,
  letters,
  me,
  measures,
  messages,
  monitoring,
  nerveDesk,
  nerveMap,
  offline,
  outbox,
  outcomes,
  ownData,
  ownMessages,
  palette,
  patient,
  patientForm,
  patientPlan,
  pause,
  places,
  plan,
  poseEditor,
  progress,
  progression,
  redFlags,
  reminders,
  reset,
  safety,
  screenings,
  seen,
  sheets,
  shell,
  shortcuts,
  signIn,
  tasks,
  templates,
  timeline,
  today,
  travel,
  triage,
  ui,
  visits,
  why,
  workout,
};

export type Words = typeof words;
