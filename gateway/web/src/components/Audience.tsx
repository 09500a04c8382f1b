import { IconEye } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./audience.module.css";

/** Before anything is posted: where it goes and who will read it. */
export function Audience({ children }: { children: ReactNode }) {
  return (
    <p className={classes.audience}>
      <IconEye size={18} stroke={1.6} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
