"use client";

import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { IconButton } from "@/app/_ui/icon-button";
import { Group } from "./group";

/** For therapists and for patients: which field it is, how much it takes, and by which words it is worked on. */
const LISTS = {
  steps: {
    name: "content.text.en.steps",
    most: 8,
    maxLength: 120,
    label: "steps",
    hint: "form.stepsHint",
    one: "form.step",
    add: "form.addStep",
    remove: "form.removeStep",
    up: "form.stepUp",
    down: "form.stepDown",
  },
  lines: {
    name: "content.text.en.patient.steps",
    most: 6,
    maxLength: 140,
    label: "form.lines",
    hint: "form.linesHint",
    one: "form.line",
    add: "form.addLine",
    remove: "form.removeLine",
    up: "form.lineUp",
    down: "form.lineDown",
  },
} as const;
type Step = { key: number; text: string };

type Props = { list: keyof typeof LISTS; defaultValue: readonly string[] };

/** One movement a line: added, taken away and moved. */
export function StepsField({ list: which, defaultValue }: Props) {
  const of = LISTS[which];
  const t = useTranslations("exercises");
  const [steps, setSteps] = useState<Step[]>(() => defaultValue.map((text, key) => ({ key, text })));
  const next = useRef(defaultValue.length);
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<number | null>(null);
  useEffect(() => {
    if (focus.current === null) return;
    list.current?.querySelectorAll("input")[focus.current]?.focus();
    focus.current = null;
  });

  const add = (at: number) => {
    if (steps.length >= of.most) return;
    setSteps(steps.toSpliced(at, 0, { key: next.current++, text: "" }));
    focus.current = at;
  };
  const remove = (at: number) => {
    setSteps(steps.toSpliced(at, 1));
    focus.current = Math.max(0, at - 1);
  };
  const move = (at: number, by: 1 | -1) => {
    const step = steps[at];
    if (!step || at + by < 0 || at + by >= steps.length) return;
    setSteps(steps.toSpliced(at, 1).toSpliced(at + by, 0, step));
    focus.current = at + by;
  };
  const write = (at: number, text: string) =>
    setSteps(steps.map((step, index) => (index === at ? { ...step, text } : step)));

  return (
    <Field group name={of.name} label={t(of.label)} hint={t(of.hint)}>
      <Group>
        <ol ref={list} className="grid gap-2">
          {steps.map((step, at) => (
            <li key={step.key} className="flex flex-wrap items-start justify-end gap-1">
              <Field
                hideLabel
                label={t(of.one, { number: at + 1 })}
                name={`${of.name}.${at}`}
                className="flex-1 max-sm:basis-full"
              >
                <Input
                  name={of.name}
                  value={step.text}
                  maxLength={of.maxLength}
                  onChange={(event) => write(at, event.target.value)}
                  onKeyDown={(event) => {
                    const way = { ArrowUp: -1, ArrowDown: 1 } as const;
                    const by = event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown");
                    if (by) move(at, way[event.key as keyof typeof way]);
                    else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) add(at + 1);
                    else return;
                    event.preventDefault();
                  }}
                />
              </Field>
              <IconButton
                label={t(of.up, { number: at + 1 })}
                icon={<ArrowUp aria-hidden="true" />}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              />
              <IconButton
                label={t(of.down, { number: at + 1 })}
                icon={<ArrowDown aria-hidden="true" />}
                disabled={at === steps.length - 1}
                onClick={() => move(at, 1)}
              />
              <IconButton
                label={t(of.remove, { number: at + 1 })}
                icon={<X aria-hidden="true" />}
                disabled={steps.length === 1}
                onClick={() => remove(at)}
              />
            </li>
          ))}
        </ol>
      </Group>
      <Button
        size="sm"
        variant="quiet"
        icon={<Plus aria-hidden="true" />}
        disabled={steps.length >= of.most}
        onClick={() => add(steps.length)}
        className="mt-1"
      >
        {t(of.add)}
      </Button>
    </Field>
  );
}
