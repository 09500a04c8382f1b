import type { ReactNode } from "react";
import classes from "./filter-bar.module.css";

/** The search field first and wide, then the filters beside each other where there is room. */
export function FilterBar({ children }: { children: ReactNode }) {
  return (
    <search className={classes.bar} aria-label="Filters">
      {children}
    </search>
  );
}
