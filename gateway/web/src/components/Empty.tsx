import type { ReactNode } from "react";
import classes from "./empty.module.css";

interface EmptyProps {
  /** What is so, kindly: "Nobody has replied yet." */
  children: ReactNode;
  /** What she could do. */
  next?: ReactNode;
  action?: ReactNode;
}

export function Empty({ children, next, action }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <p className={classes.what}>{children}</p>
      {next && <p className={classes.next}>{next}</p>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
