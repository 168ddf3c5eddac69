"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { arrangeViewsAction, removeViewAction } from "@/app/_actions/caseload";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogClose } from "@/app/_ui/dialog";
import { Checkbox } from "@/app/_ui/form/checkbox";
import { Input } from "@/app/_ui/form/input";
import { useAction } from "@/app/_ui/form/use-action";
import { IconButton } from "@/app/_ui/icon-button";
import type { CaseloadView } from "@/lib/caseload/views/queries";
import type { CaseloadViewId } from "@/lib/ids";

type Props = { views: readonly CaseloadView[]; onClose: () => void };

/** The order and the names of one's views, which of them the caseload opens with, and which is not wanted any more. */
export function ArrangeViews({ views, onClose }: Props) {
  const t = useTranslations("caseload.saved");
  const common = useTranslations("common");
  const plan = useTranslations("plan.row");
  const router = useRouter();
  const [order, setOrder] = useState(() => [...views]);
  const [defaultId, setDefault] = useState<CaseloadViewId | null>(
    views.find(({ isDefault }) => isDefault)?.id ?? null,
  );
  const arrange = useAction(arrangeViewsAction, {
    doneText: t("arranged"),
    onDone: () => {
      onClose();
      router.refresh();
    },
  });
  const removed = useRef<CaseloadViewId | null>(null);
  const remove = useAction(removeViewAction, {
    doneText: t("removed"),
    onDone: () => {
      const id = removed.current;
      setOrder((all) => all.filter((view) => view.id !== id));
      setDefault((one) => (one === id ? null : one));
      router.refresh();
    },
  });
  const move = (at: number, by: -1 | 1) => {
    const [one] = order.slice(at, at + 1);
    if (one) setOrder(order.toSpliced(at, 1).toSpliced(at + by, 0, one));
  };
  /** As it is on record: what is typed doesn't rename the boxes beside it at each key. */
  const kept = (id: CaseloadViewId) => views.find((view) => view.id === id)?.name ?? "";
  const rename = (id: CaseloadViewId, name: string) =>
    setOrder((all) => all.map((view) => (view.id === id ? { ...view, name } : view)));
  const takeAway = (id: CaseloadViewId) => {
    removed.current = id;
    remove.run({ viewId: id });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("arrange")}
      text={t("arrangeText")}
      actions={
        <>
          <DialogClose>
            <Button variant="quiet">{common("cancel")}</Button>
          </DialogClose>
          <Button
            variant="filled"
            disabled={order.length === 0 || remove.pending || order.some(({ name }) => name.trim() === "")}
            busy={arrange.pending}
            busyLabel={common("saving")}
            onClick={() =>
              arrange.run({
                views: order.map(({ id: viewId, name }) => ({ viewId, name })),
                defaultId,
              })
            }
          >
            {common("save")}
          </Button>
        </>
      }
    >
      <ul>
        {order.map(({ id, name: typed }, at) => {
          const name = kept(id);
          return (
            <li key={id} className="flex items-center gap-1 border-line border-t py-1 first:border-t-0">
              <span className="min-w-0 flex-1">
                <Input
                  value={typed}
                  maxLength={60}
                  aria-label={t("nameOf", { name })}
                  onChange={({ target }) => rename(id, target.value)}
                />
              </span>
              <Checkbox
                label={t("isDefault")}
                aria-label={t("makeDefault", { name })}
                checked={id === defaultId}
                onChange={({ target }) => setDefault(target.checked ? id : null)}
              />
              <IconButton
                size="sm"
                label={`${plan("up")}, ${name}`}
                icon={<ArrowUp aria-hidden="true" />}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              />
              <IconButton
                size="sm"
                label={`${plan("down")}, ${name}`}
                icon={<ArrowDown aria-hidden="true" />}
                disabled={at === order.length - 1}
                onClick={() => move(at, 1)}
              />
              <IconButton
                size="sm"
                label={`${common("remove")}, ${name}`}
                icon={<Trash2 aria-hidden="true" />}
                disabled={remove.pending || arrange.pending}
                onClick={() => takeAway(id)}
              />
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
