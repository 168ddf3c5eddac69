"use client";

import { useTranslations } from "next-intl";
import { type ReactElement, type ReactNode, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogClose } from "@/app/_ui/dialog";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import type { FormValues } from "@/app/_ui/form/read-form";
import type { Action, ActionOptions } from "@/app/_ui/form/use-action";

type Props<T> = {
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: ReactNode;
  text?: ReactNode;
  action: Action<T>;
  read: (values: FormValues) => Record<string, unknown>;
  onDone?: (data: T) => void;
  doneText?: string;
  /** Answers true where it has said itself what failed. */
  onFailure?: ActionOptions<T>["onFailure"];
  submit: string;
  /** What it says while it works, where that is not "Saving". */
  busyLabel?: string;
  danger?: boolean;
  /** What was typed is held outside and is there again when it opens: closing loses nothing. */
  keeps?: boolean;
  children?: ReactNode;
};

/** A dialog around one form: it closes when the form was saved, and keeps what was typed when it was not. */
export function FormDialog<T>(props: Props<T>) {
  const { trigger, title, text, action, read, onDone, doneText, onFailure, submit } = props;
  const { busyLabel, danger, keeps, children } = props;
  const common = useTranslations("common");
  const ui = useTranslations("ui");
  const [own, setOwn] = useState(false);
  const dirty = useRef(false);
  const open = props.open ?? own;
  const setOpen = (next: boolean) => {
    setOwn(next);
    props.onOpenChange?.(next);
  };
  return (
    <Dialog
      trigger={trigger}
      open={open}
      onOpenChange={(next) => {
        if (!next && !keeps && dirty.current && !window.confirm(ui("leave"))) return;
        dirty.current = false;
        setOpen(next);
      }}
      title={title}
      text={text}
    >
      <ActionForm
        action={action}
        read={read}
        doneText={doneText}
        onFailure={onFailure}
        onDone={(data) => {
          dirty.current = false;
          setOpen(false);
          onDone?.(data);
        }}
        className="flex flex-col gap-3"
      >
        <div
          className="contents"
          onInput={() => {
            dirty.current = true;
          }}
        >
          {children}
        </div>
        <div className="mt-1 flex justify-end gap-2">
          <DialogClose>
            <Button variant="quiet">{common("cancel")}</Button>
          </DialogClose>
          <SubmitButton variant={danger ? "danger" : "filled"} busyLabel={busyLabel}>
            {submit}
          </SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
