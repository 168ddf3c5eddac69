import { timelineOf } from "./timeline-words";
import type { Words } from "./words";
import { writtenOf } from "./written-words";

/**
 * Tables that are complete for their own list but share words with another table: what is shared is written once, and
 * laid under what they say in their own way. So no message file repeats another, and no component knows of two tables.
 */
export function layered(words: Words) {
  const { common, kinds, nerveMap } = words;
  const { body, bodyIn, status } = common;
  const { paused, excused, locked } = status;
  const { bands } = words.ui;
  const nerveNames = nerveMap.name;
  const operation = words.patient.conditions;
  return {
    ...words,
    assessment: assessmentOf(words),
    ...{ bodyChart: chartOf(words), bodyCharts: chartsOf(words), poseEditor: editorOf(words) },
    caseload: {
      ...words.caseload,
      views: { ...words.caseload.views, "no-plan": common.noPlan },
      filters: {
        ...words.caseload.filters,
        bands: { "on-track": bands.good, partial: bands.part, low: bands.low, none: bands.none },
      },
    },
    cards: cardsOf(words),
    checkins: {
      ...words.checkins,
      lying: { hours: words.alerts.care.hoursCount, ...words.checkins.lying },
      stretch: { minutes: kinds.dose.minutes, ...words.checkins.stretch },
    },
    drawing: {
      ...words.drawing,
      base: {
        stand: kinds.position.standing,
        sit: kinds.position.sitting,
        ...words.drawing.base,
      },
      works: {
        calf: bodyIn.calf,
        "gluteus-maximus": bodyIn.buttock,
        hamstrings: bodyIn.thighBack,
        ...words.drawing.works,
      },
    },
    kinds: kindsOf(words),
    learn: learnOf(words),
    ...writtenOf(words),
    nerveMap: {
      ...nerveMap,
      group: { sciatic: nerveNames.sciatic, other: nerveMap.share.none, ...nerveMap.group },
      plainName: { ...nerveNames, ...nerveMap.plainName },
      plainLandmark: { ...nerveMap.landmark, ...nerveMap.plainLandmark },
      plainShare: { ...nerveMap.share, ...nerveMap.plainShare },
      where: { S2: bodyIn.thighBack, ...nerveMap.where },
      part: {
        "back-back": body.lowerBack,
        "buttock-back": body.buttock,
        "knee-back": body.kneeBack,
        "calf-back": body.calf,
        ...nerveMap.part,
      },
    },
    patient: {
      ...words.patient,
      actions: {
        screenings: words.screenings.title,
        consents: words.consents.title,
        ...words.patient.actions,
      },
      list: {
        ...words.patient.list,
        name: {
          ...{ caseload: common.caseload, search: common.caseload },
          ...{ visits: common.visits, alerts: words.alerts.title },
        },
      },
      pauses: {
        ...words.patient.pauses,
        by: { therapist: words.why.note.therapist, ...words.patient.pauses.by },
      },
    },
    reminders: {
      ...words.reminders,
      between: words.alerts.care.to,
      way: {
        mail: words.alerts.ladder.channel.mail,
        calendar: words.ui.date.calendar,
        ...words.reminders.way,
      },
    },
    patientPlan: {
      ...words.patientPlan,
      day: { paused, "no-plan": common.noPlan, nothing: common.nothingDue, ...words.patientPlan.day },
      group: {
        exercise: common.exercisesTitle,
        rest: kinds.group.rest,
        medication: kinds.plainKind.medication,
        education: kinds.plainKind.education,
        ...words.patientPlan.group,
      },
    },
    patientForm: {
      ...{ onDate: operation.onDate, limits: operation.limits, limitsHint: operation.limitsHint },
      ...words.patientForm,
    },
    plan: {
      ...words.plan,
      section: { education: kinds.plainKind.education, ...words.plan.section },
    },
    progress: {
      ...words.progress,
      band: { "on-track": bands.good, ...words.progress.band },
      status: { ...status, quick: status.done, ...words.progress.status },
    },
    redFlags: redFlagsOf(words),
    timeline: timelineOf(words),
    today: {
      ...words.today,
      advice: { ...common.advice, ...words.today.advice },
      dose: { ...kinds.dose, ...words.today.dose },
      row: { yes: common.yes, ...words.today.row },
      weekday: kinds.weekday,
      greeting: { midday: words.today.greeting.afternoon, ...words.today.greeting },
    },
    travel: travelOf(words),
    triage: {
      acknowledge: words.patient.alerts.acknowledge,
      somebody: words.patient.corrections.gone,
      ...{ ...words.triage, bulk: { choose: words.patientForm.leadNone, ...words.triage.bulk } },
    },
    ui: { ...words.ui, marks: { ...status, ...words.ui.marks } },
    why: {
      ...words.why,
      dayState: { ...{ paused, excused, locked }, ...words.why.dayState },
      status: { ...status, ...words.why.status },
      skip: { "no-time": common.skipped["no-time"], ...words.why.skip },
      ...{ rest: kinds.group.rest, medication: kinds.kind.medication, education: kinds.kind.education },
    },
  };
}

function chartOf({ bodyChart, common: { body } }: Words) {
  const { thigh, foot } = body;
  return {
    ...bodyChart,
    zone: { ...{ back: body.lowerBack, knee: body.knee, thigh, foot }, ...bodyChart.zone },
    rung: {
      ...{ back: body.back, buttock: body.buttock, knee: body.kneeBack, thigh, foot },
      ...bodyChart.rung,
    },
  };
}

function chartsOf({ bodyCharts, common: { body, bodyIn } }: Words) {
  const { back, buttock, thigh, knee, calf, foot } = body;
  const lower = { buttock: bodyIn.buttock, knee: bodyIn.knee, calf: bodyIn.calf, foot: bodyIn.foot };
  return {
    ...bodyCharts,
    point: { back, buttock, thigh, knee, calf, foot, ...bodyCharts.point },
    lower: { ...lower, ...bodyCharts.lower },
  };
}

function cardsOf({ cards, clinic, exercises, nerveMap: { name }, plan: { editor } }: Words) {
  const { conflictText, conflictSee, conflictFetching, conflictGoOn } = exercises;
  return {
    ...cards,
    ...{ conflictText, conflictSee, conflictFetching, conflictGoOn },
    version: clinic.audit.detail.version,
    form: {
      ...cards.form,
      ...{ title: editor.card, text: editor.text },
      body: { ...cards.form.body, sciatic: name.sciatic, femoral: name.femoral },
    },
  };
}

function learnOf({ learn, drawing: { works }, nerveMap: { plainLandmark } }: Words) {
  const named = { back: works.lumbar, thighFront: works.quadriceps, split: plainLandmark.division };
  return { ...learn, picture: { ...learn.picture, named: { ...named, ...learn.picture.named } } };
}

function editorOf({ poseEditor, kinds: { position }, common: { body, bodyIn, sides, dose } }: Words) {
  const { bend, fold, aside, turn } = poseEditor.ways;
  return {
    ...poseEditor,
    base: {
      stand: position.standing,
      sit: position.sitting,
      "half-kneel": position["half-kneeling"],
      "long-sit": position["long sitting"],
      prone: position.prone,
      "side-lying": position["side-lying"],
      ...poseEditor.base,
    },
    one: { n: sides.right, f: sides.left, both: sides.both },
    oneLying: { ...poseEditor.oneLying, both: sides.both },
    hold: dose.hold,
    way: {
      ...{ S: bend, E: bend, W: bend, H: bend, K: bend, M: { plus: bend.minus, minus: bend.plus } },
      ...{ L: fold, U: fold, D: aside, B: aside, Q: turn, R: turn },
      ...poseEditor.way,
    },
    joint: { T: body.pelvis, H: body.hip, K: body.knee, ...poseEditor.joint },
    limb: { arm: bodyIn.hand, leg: bodyIn.foot },
    arrowPoint: {
      ...{ hip: body.pelvis, knee: bodyIn.knee, foot: bodyIn.foot, hand: bodyIn.hand },
      ...poseEditor.arrowPoint,
    },
  };
}

function kindsOf({ kinds, conditions, nerveMap, common: { body } }: Words) {
  return {
    ...kinds,
    plainKind: { ...kinds.kind, "rest-position": kinds.group.rest, ...kinds.plainKind },
    target: {
      ...{ "lower-back": body.lowerBack, hip: body.hip, knee: body.knee, calf: body.calf },
      "whole-body": body.whole,
      "sciatic-nerve": nerveMap.name.sciatic,
      posture: kinds.kind.posture,
      ...kinds.target,
    },
    caution: { ...conditionNames(conditions), ...kinds.caution },
  };
}

/** Names that are short as they are. */
function conditionNames(conditions: Words["conditions"]) {
  const { C3, C5, C6, C8, C14, C16, C20, C21, C24 } = conditions;
  return {
    ...{ C3: C3.label, C5: C5.label, C6: C6.label, C8: C8.label, C14: C14.label, C16: C16.label },
    ...{ C20: C20.label, C21: C21.label, C24: C24.label },
  };
}

function redFlagsOf({ redFlags, bodyChart, common, today }: Words) {
  const { ask, menu, said } = redFlags;
  return {
    ...redFlags,
    ask: { yes: common.yes, ...ask },
    face: bodyChart.face,
    menu: {
      ...menu,
      full: { title: today.log.stopOther, ...menu.full },
      nerves: { title: today.stop.S3, ...menu.nerves },
    },
    said: { ...common.advice, ...said },
  };
}

/** Each city under every name that its zone goes by. */
export const travelOf = ({ travel }: Pick<Words, "travel">) => ({
  ...travel,
  city: { "Asia/Saigon": travel.city["Asia/Ho_Chi_Minh"], ...travel.city },
});

function assessmentOf({
  assessment,
  bodyChart,
  common,
  kinds,
  nerveMap,
  redFlags,
  screenings,
  ...words
}: Words) {
  const [sides, symptom] = [common.sides, bodyChart.symptom];
  return {
    ...assessment,
    part: {
      ...{ flags: screenings.title, chart: words.bodyCharts.title, knee: common.body.knee },
      ...assessment.part,
    },
    ...{ now: words.account.actingRoles.now, nothing: words.patient.corrections.nothing },
    ...{ latest: words.seen.latest, flagsNever: screenings.none, askFlags: screenings.askTitle },
    ...{ strength: kinds.kind.strength, record: common.record, discard: words.plan.discard.confirm },
    hint: { stiffness: words.plan.editor.minutes, ...assessment.hint },
    option: {
      ...{ left: sides.left, right: sides.right, both: sides.both, yes: common.yes, no: redFlags.ask.no },
      ...{ burning: symptom.burning.name, tingling: symptom.tingling.name },
      ...{ other: words.today.pain.place.elsewhere, sitting: kinds.position.sitting },
      ...{ "front-of-knee": nerveMap.part["knee-front"], "front-of-thigh": nerveMap.part["thigh-front"] },
      "back-of-thigh": nerveMap.part["thigh-back"],
      ...assessment.option,
    },
    root: { L5: nerveMap.where.L5, ...assessment.root },
    conclusion: { hip: common.body.hip, ...assessment.conclusion },
  };
}
