"use client";

import type { Ref } from "react";
import { useWrong } from "../../_wrong/wrong-context";
import { LockNotice } from "./lock-notice";
import { useStarted } from "./started-part";

/** Told on this phone, here or on another page of it: no exercise from now on, whether or not the clinic has it. */
export function LockCard({ titleRef }: { titleRef?: Ref<HTMLHeadingElement> }) {
  const { emergencyNumber: number, clinicName: clinic } = useWrong().help;
  const lock = useStarted()?.lock;
  return lock && <LockNotice {...{ clinic, number, titleRef }} calls={lock !== "yes"} />;
}
