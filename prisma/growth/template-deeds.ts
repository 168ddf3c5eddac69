import { now } from "../../lib/clock";
import type { StaffActor } from "../../lib/db/actor";
import type { Db } from "../../lib/db/scope";
import type { DraftId, PatientId, TemplateId, TemplateVersionId } from "../../lib/ids";
import { newId } from "../../lib/new-id";
import { updateFollower } from "../../lib/plans/following/mutations";
import { compareFollower, loadTemplate } from "../../lib/plans/following/queries";
import { publishPlan, startDraft } from "../../lib/plans/mutations";
import { getOpenDraft } from "../../lib/plans/queries";
import {
  archiveTemplate,
  copyTemplate,
  giveTemplate,
  renameTemplate,
  saveTemplate,
  saveTemplateVersion,
} from "../../lib/plans/shelf/mutations";
import { listTemplateVersions } from "../../lib/plans/shelf/queries";
import { addDays } from "../../lib/time/calendar-date";
import { localDateAt } from "../../lib/time/local-day";
import { makePatient } from "../factories";
import { type Cast, HOME, staff, today, why } from "./cast";

const inOnePhaseLess = ({ content }: Cast) => ({
  ...content,
  phases: content.phases.map((phase, at) =>
    at === 0 ? { ...phase, prescriptions: phase.prescriptions.slice(1) } : phase,
  ),
});

/** A patient of their own follows a template that has a newer version. */
export const BEFORE_TEMPLATES = {
  updateFollower: async (c: Cast) => {
    const { owner } = c;
    const patient = await makePatient({ id: owner.clinicId, name: "", zone: HOME }, { lead: owner });
    const templateId = newId<TemplateId>();
    const draftId = newId<DraftId>();
    c.kept.followed = templateId;
    c.kept.follower = patient.id;
    const source = { type: "template" as const, templateId };
    const from = localDateAt(patient.zones, now());
    await staff(c, (db) =>
      saveTemplate(db, { templateId, scope: "clinic", name: `Followed ${templateId}`, content: c.content }),
    );
    await staff(c, (db) => startDraft(db, { draftId, patientId: patient.id, source }));
    const draft = await staff(c, (db) => getOpenDraft(db, patient.id, owner.id));
    await staff(
      c,
      async (db) =>
        draft &&
        publishPlan(db, {
          ...{ draftId, patientId: patient.id, name: "Plan", content: draft.content, baseVersionId: null },
          ...{ effectiveFrom: from, endsOn: null, kind: "ordinary" },
        }),
    );
    await staff(c, (db) =>
      saveTemplateVersion(db, { templateId, content: inOnePhaseLess(c), reason: why, over: 1 }),
    );
  },
};

async function bringUp(db: Db<StaffActor>, c: Cast) {
  const patientId = c.kept.follower as PatientId;
  const template = await loadTemplate(db, c.kept.followed as TemplateId);
  const seen = template && (await compareFollower(db, { patientId, template }));
  if (!seen) throw new Error("Nobody follows it");
  return updateFollower(db, {
    ...{ patientId, draftId: newId<DraftId>(), versionId: seen.versionId, shown: seen.digest, take: [] },
    ...{ templateVersionId: template.newest.id, effectiveFrom: addDays(today(), 1) },
  });
}

export const TEMPLATE_DEEDS = {
  saveTemplate: async (c: Cast) => {
    c.kept.template = newId<string>();
    const templateId = c.kept.template as TemplateId;
    return staff(c, (db) =>
      saveTemplate(db, { templateId, scope: "clinic", name: `Mine ${templateId}`, content: c.content }),
    );
  },
  saveTemplateVersion: (c: Cast) =>
    staff(c, (db) =>
      saveTemplateVersion(db, {
        ...{ templateId: c.kept.template as TemplateId, content: c.content, reason: why, over: 1 },
      }),
    ),
  copyTemplate: async (c: Cast) => {
    const [newest] = await staff(c, (db) => listTemplateVersions(db, c.kept.template as TemplateId));
    c.kept.copy = newId<string>();
    const copy = { templateId: c.kept.copy as TemplateId, versionId: newest?.id as TemplateVersionId };
    return staff(c, (db) => copyTemplate(db, { ...copy, name: `Copy ${copy.templateId}` }));
  },
  giveTemplate: (c: Cast) => staff(c, (db) => giveTemplate(db, { templateId: c.kept.copy as TemplateId })),
  updateFollower: (c: Cast) => staff(c, (db) => bringUp(db, c)),
  renameTemplate: (c: Cast) =>
    staff(c, (db) =>
      renameTemplate(db, { templateId: c.kept.template as TemplateId, name: `Ours ${c.kept.template}` }),
    ),
  archiveTemplate: (c: Cast) =>
    staff(c, (db) => archiveTemplate(db, { templateId: c.kept.template as TemplateId, archived: true })),
};
