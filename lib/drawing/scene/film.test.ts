import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseCatalogue } from "../../exercises/catalogue";
import { tellingKey } from "../drawing";
import { still } from "../pose/motion";
import { readDrawing } from "../read";
import { filmOf } from "./film";
import { paintScene } from "./render";
import { sceneOf } from "./scene";

const yaml = readFileSync(new URL("../../exercises/catalogue.yaml", import.meta.url), "utf8");
const drawings = parseCatalogue(yaml).map(({ slug, drawing }) => [slug, readDrawing(drawing)] as const);
const ends = ({ paths }: ReturnType<typeof paintScene>) => paths.map(({ attributes }) => attributes.d);

test.each(drawings)("%s starts as its still picture stands, and comes back to it", (_slug, drawing) => {
  const film = filmOf(drawing, {});
  const picture = paintScene(sceneOf(drawing, still(tellingKey(drawing)), { arrows: false }));
  expect(ends(film.at(0).draw())).toEqual(ends(picture));
  expect(film.at(film.seconds * 3).name).toBe(film.at(0).name);
  expect(new Set([0, 0.2, 0.4, 0.6, 0.8].map((t) => film.at(t * film.seconds).name)).size).toBeGreaterThan(2);
});

test.each(drawings)("%s moves inside the frame of its still picture", (_slug, drawing) => {
  const framed = sceneOf(drawing, still(tellingKey(drawing)), { fit: "frame", aspect: 1.6, mirror: true });
  const moving = sceneOf(drawing, still(tellingKey(drawing)), { viewBox: framed.viewBox, mirror: true });
  expect(moving).toEqual({ ...framed, viewBox: framed.viewBox });
});

test("draws a frame once, and a held pose is one frame", () => {
  const [, squat] = drawings.find(([slug]) => slug === "wall-squat") ?? [];
  if (!squat || squat.tempo.mode === "still") throw new Error("no squat");
  const film = filmOf(squat, {});
  expect(film.at(0.1).draw()).toBe(film.at(film.seconds + 0.1).draw());
  expect(film.at(squat.tempo.hold / 2).name).toBe(film.at(0).name);
});

test("one pose that does not even breathe is a film of one frame", () => {
  const [, squat] = drawings.find(([slug]) => slug === "wall-squat") ?? [];
  if (!squat) throw new Error("no squat");
  const film = filmOf({ ...squat, poses: squat.poses.slice(0, 1), play: [1], arrow: [] }, {});
  expect(film.seconds).toBe(0);
  expect(film.at(3).name).toBe(film.at(0).name);
  expect(film.at(0).draw().paths.length).toBeGreaterThan(5);
});
