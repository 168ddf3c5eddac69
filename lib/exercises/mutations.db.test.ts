import { beforeAll, describe, expect, it } from "vitest";
import { loadLibrary, makeClinic, makeMember, staffActor } from "@/prisma/factories";
import { data } from "@/prisma/factories/result";
import type { StaffActor } from "../db/actor";
import type { Db } from "../db/scope";
import { runAs } from "../gates/run";
import type { ExerciseId, ExerciseRevisionId } from "../ids";
import { newId } from "../new-id";
import type { Result } from "../result";
import { archiveExercise, createExercise, restoreExercise, reviseExercise } from "./mutations";
import { getExercise, listArchived, listDrawn, listExercises, listRevisions } from "./queries";
import { type OwnExercise, ownExercise } from "./schema";

let clinician: StaffActor;
let assistant: StaffActor;
let stranger: StaffActor;
let bridge: ExerciseId;
let bridgeContent: OwnExercise;

beforeAll(async () => {
  const [clinic, other] = [await makeClinic(), await makeClinic()];
  clinician = staffActor(await makeMember(clinic));
  assistant = staffActor(await makeMember(clinic, { roles: ["assistant"] }));
  stranger = staffActor(await makeMember(other));
  const entry = (await loadLibrary()).get("glute-bridge");
  if (!entry) throw new Error("The catalogue has no bridge.");
  bridge = entry.exerciseId;
  const { slug: _, ...content } = entry.entry;
  bridgeContent = content;
});

const as = <T>(actor: StaffActor, work: (db: Db<StaffActor>) => Promise<T>) => runAs(actor, work);

const content = (given: Partial<OwnExercise> & { name?: string } = {}): OwnExercise => {
  const { name = "Towel squeeze", ...rest } = given;
  const en = {
    name,
    plainName: "Squeeze a towel",
    target: "inner thigh",
    steps: ["Squeeze it"],
    poseLabels: [],
  };
  return ownExercise.parse({
    kind: "strength",
    targets: ["hip"],
    position: "supine",
    equipment: ["towel"],
    laterality: "bilateral",
    dose: { sets: 2, reps: 10, hold: 5, rest: 30, perDay: 1, days: 5 },
    cautions: [],
    stops: ["S2"],
    text: { en },
    ...rest,
  });
};

const created = async (actor: StaffActor, given: OwnExercise, variantOf: ExerciseId | null = null) => {
  const exerciseId = newId<ExerciseId>();
  return data(await as(actor, (db) => createExercise(db, { exerciseId, variantOf, content: given })));
};
const read = (actor: StaffActor, id: ExerciseId) => as(actor, (db) => getExercise(db, id));
const revise = (actor: StaffActor, exerciseId: ExerciseId, base: ExerciseRevisionId, given: OwnExercise) =>
  as(actor, (db) => reviseExercise(db, { exerciseId, baseRevisionId: base, content: given }));
const actionsOn = (id: string) =>
  as(clinician, async ({ tx }) => {
    const rows = await tx.auditEvent.findMany({ where: { subjects: { has: id } }, orderBy: { at: "asc" } });
    return rows.map((row) => row.action);
  });

describe("an exercise of the clinic's own", () => {
  it("is made with its first revision and stands in the library", async () => {
    const { exerciseId } = await created(clinician, content({ name: "Bridge, heels raised" }));
    expect(await read(assistant, exerciseId)).toMatchObject({
      slug: "bridge-heels-raised",
      own: true,
      revision: 1,
      variantOf: null,
      equipment: ["towel"],
      drawing: null,
    });
    const listed = await as(assistant, listExercises);
    expect(listed.some((exercise) => exercise.id === exerciseId)).toBe(true);
    expect(await actionsOn(exerciseId)).toEqual(["exercise.create"]);
  });

  it("takes a slug that neither a built-in nor another has", async () => {
    const slugs = [];
    for (let at = 0; at < 2; at += 1) {
      const { exerciseId } = await created(clinician, content({ name: "Walking" }));
      slugs.push((await read(clinician, exerciseId))?.slug);
    }
    expect(slugs).toEqual(["walking-2", "walking-3"]);
  });

  it("is made once, however often the form is sent", async () => {
    const { exerciseId } = await created(clinician, content());
    const again = await as(clinician, (db) =>
      createExercise(db, { exerciseId, variantOf: null, content: content() }),
    );
    expect(again).toEqual({ ok: false, error: "already-done" });
    const foreign = await as(stranger, (db) =>
      createExercise(db, { exerciseId, variantOf: null, content: content() }),
    );
    expect(foreign).toEqual(again);
  });

  it("is a clinician's to write", async () => {
    const input = { exerciseId: newId<ExerciseId>(), variantOf: null, content: content() };
    expect(await as(assistant, (db) => createExercise(db, input))).toMatchObject({ error: "forbidden" });
    const { exerciseId, revisionId } = await created(clinician, content());
    expect(await revise(assistant, exerciseId, revisionId, content({ stops: [] }))).toMatchObject({
      error: "forbidden",
    });
  });

  it("links to exercises that are there, one way, and not to itself", async () => {
    const attempt = (given: Partial<OwnExercise>) =>
      as(clinician, (db) =>
        createExercise(db, { exerciseId: newId<ExerciseId>(), variantOf: null, content: content(given) }),
      );
    expect(await attempt({ harder: ["no-such-thing"] })).toMatchObject({
      error: "invalid",
      fields: { "content.harder": "exercises.error.link" },
    });
    expect(await attempt({ harder: ["walking"], easier: ["walking"] })).toMatchObject({
      fields: { "content.easier": "exercises.error.bothWays" },
    });
    const { exerciseId, revisionId } = await created(clinician, content({ name: "Alone" }));
    expect(await revise(clinician, exerciseId, revisionId, content({ easier: ["alone"] }))).toMatchObject({
      fields: { "content.easier": "exercises.error.link" },
    });
  });
});

describe("a variant", () => {
  it("keeps the drawing and remembers what it was made from", async () => {
    const { exerciseId } = await created(clinician, bridgeContent, bridge);
    const made = await read(clinician, exerciseId);
    expect(made).toMatchObject({ slug: "glute-bridge-2", variantOf: "glute-bridge", own: true });
    expect(made?.drawing).toEqual(bridgeContent.drawing);
  });

  it("of a variant still counts as a variant of the built-in", async () => {
    const first = await created(clinician, bridgeContent, bridge);
    const second = await created(clinician, content({ name: "Third hand" }), first.exerciseId);
    expect((await read(clinician, second.exerciseId))?.variantOf).toBe("glute-bridge");
  });

  it("can't start from what is not there", async () => {
    const make = (variantOf: ExerciseId | null) =>
      as(clinician, (db) =>
        createExercise(db, { exerciseId: newId<ExerciseId>(), variantOf, content: bridgeContent }),
      );
    expect(await make(newId<ExerciseId>())).toMatchObject({ error: "not-found" });
    const foreign = await created(stranger, content());
    expect(await make(foreign.exerciseId)).toMatchObject({ error: "not-found" });
  });
});

describe("a drawing of the clinic's own", () => {
  const bent = (knee: number): OwnExercise => ({
    ...bridgeContent,
    drawing: bridgeContent.drawing && { ...bridgeContent.drawing, poses: ["T0 N0", `T0 N0 K${knee}`] },
  });
  const refused = { error: "invalid", fields: { "content.drawing": "exercises.error.drawingRange" } };

  it("is kept as it was drawn, in a new exercise and in a revision", async () => {
    const { exerciseId, revisionId } = await created(clinician, bent(40));
    expect((await read(clinician, exerciseId))?.drawing).toEqual(bent(40).drawing);
    expect((await revise(clinician, exerciseId, revisionId, bent(50))).ok).toBe(true);
    expect((await read(clinician, exerciseId))?.drawing).toEqual(bent(50).drawing);
  });

  it("is refused where no body can take its poses", async () => {
    const exerciseId = newId<ExerciseId>();
    const attempt = { exerciseId, variantOf: null, content: bent(170) };
    expect(await as(clinician, (db) => createExercise(db, attempt))).toMatchObject(refused);
    const made = await created(clinician, content());
    expect(await revise(clinician, made.exerciseId, made.revisionId, bent(-30))).toMatchObject(refused);
  });
});

describe("a revision", () => {
  it("is added, and the one before stays as it was", async () => {
    const { exerciseId, revisionId } = await created(clinician, content());
    expect(await revise(clinician, exerciseId, revisionId, content({ name: "Towel press" }))).toMatchObject({
      ok: true,
    });
    const history = await as(assistant, (db) => listRevisions(db, exerciseId));
    expect(history.map((r) => [r.revision, r.text.en?.name])).toEqual([
      [2, "Towel press"],
      [1, "Towel squeeze"],
    ]);
    expect(history[0]?.slug).toBe(history[1]?.slug);
    expect(await actionsOn(exerciseId)).toEqual(["exercise.create", "exercise.revise"]);
  });

  it("of two editors at once is one, and a conflict for the other", async () => {
    const { exerciseId, revisionId } = await created(clinician, content());
    const results: Result<unknown>[] = await Promise.all(
      ["One", "Two", "Three"].map((name) => revise(clinician, exerciseId, revisionId, content({ name }))),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.error === "conflict")).toHaveLength(2);
    expect((await read(clinician, exerciseId))?.revision).toBe(2);
  });

  it("with nothing changed is the same one", async () => {
    const { exerciseId, revisionId } = await created(clinician, content());
    expect(await revise(clinician, exerciseId, revisionId, content())).toEqual({
      ok: true,
      data: { exerciseId, revisionId },
    });
  });

  it("of a built-in or of another clinic's is refused", async () => {
    const builtIn = await read(clinician, bridge);
    if (!builtIn) throw new Error("No bridge");
    expect(await revise(clinician, bridge, builtIn.revisionId, content())).toMatchObject({
      error: "forbidden",
    });
    const { exerciseId, revisionId } = await created(clinician, content());
    expect(await revise(stranger, exerciseId, revisionId, content({ stops: [] }))).toMatchObject({
      error: "not-found",
    });
    expect(await read(stranger, exerciseId)).toBeNull();
  });
});

describe("archiving", () => {
  it("takes an exercise out of the library and puts it back", async () => {
    const { exerciseId, revisionId } = await created(clinician, content());
    const ids = async (list: typeof listExercises) => (await as(clinician, list)).map((e) => e.id);
    const archive = () => as(clinician, (db) => archiveExercise(db, { exerciseId }));
    expect((await archive()).ok).toBe(true);
    expect(await ids(listExercises)).not.toContain(exerciseId);
    expect(await ids(listArchived)).toContain(exerciseId);
    expect(await archive()).toMatchObject({ error: "already-done" });
    expect(await revise(clinician, exerciseId, revisionId, content({ stops: [] }))).toMatchObject({
      error: "conflict",
    });
    expect((await as(clinician, (db) => restoreExercise(db, { exerciseId }))).ok).toBe(true);
    expect(await ids(listExercises)).toContain(exerciseId);
    expect(await actionsOn(exerciseId)).toEqual(["exercise.create", "exercise.archive", "exercise.restore"]);
  });

  it("is not for built-ins, other clinics or assistants", async () => {
    const { exerciseId } = await created(clinician, content());
    const archive = (actor: StaffActor, id: ExerciseId) =>
      as(actor, (db) => archiveExercise(db, { exerciseId: id }));
    expect(await archive(clinician, bridge)).toMatchObject({ error: "forbidden" });
    expect(await archive(stranger, exerciseId)).toMatchObject({ error: "not-found" });
    expect(await archive(assistant, exerciseId)).toMatchObject({ error: "forbidden" });
  });
});

describe("the sheet of all drawings", () => {
  it("shows what has a drawing, of one kind or of all, and nothing of another clinic", async () => {
    const without = await created(clinician, content());
    const drawn = await created(clinician, { ...content(), drawing: bridgeContent.drawing });
    const ids = (actor: StaffActor, kind: "strength" | "aerobic" | null) =>
      as(actor, async (db) => (await listDrawn(db, kind)).map(({ id }) => id));
    const drawings = await as(clinician, (db) => listDrawn(db, null));
    expect(drawings.find(({ id }) => id === bridge)?.slug).toBe("glute-bridge");
    const own = await ids(clinician, null);
    expect(own).toContain(bridge);
    expect(own).toContain(drawn.exerciseId);
    expect(own).not.toContain(without.exerciseId);
    expect(await ids(clinician, "aerobic")).not.toContain(bridge);
    expect(await ids(stranger, "strength")).not.toContain(drawn.exerciseId);
  });
});
