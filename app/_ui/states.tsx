import { CircleAlert, Inbox } from "lucide-react";
import type { ReactNode } from "react";

type Props = {
  title: ReactNode;
  /** Why it is so, and when it changes. */
  text?: ReactNode;
  note?: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
  /** True where it is all there is on the page: the title is then the page's heading. */
  alone?: boolean;
};

function State({ title, text, note, action, icon, alone }: Props) {
  const Title = alone ? "h1" : "p";
  return (
    <div className="flex flex-col items-start rounded-md bg-surface px-4 py-3.5 text-sm ring ring-line phone:rounded-xl phone:p-5 phone:text-lg">
      <span className="mb-2 text-ink-3 [&>svg]:size-5 phone:[&>svg]:size-7" aria-hidden="true">
        {icon}
      </span>
      <Title className="font-semibold text-[.875rem] phone:text-xl">{title}</Title>
      {text && <p className="mt-0.5 text-pretty text-ink-2 phone:mt-1">{text}</p>}
      {note && <p className="mt-1 text-ink-3 text-xs phone:text-md">{note}</p>}
      {action && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}

/** Nothing here: why, and when that changes. */
export function EmptyState(props: Props) {
  return <State icon={<Inbox />} {...props} />;
}

/** Something could not be read: what failed, what holds, try again. */
export function ErrorState(props: Props) {
  return (
    <div role="alert">
      <State icon={<CircleAlert className="text-low" />} {...props} />
    </div>
  );
}
