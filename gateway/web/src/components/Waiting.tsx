import { Skeleton, VisuallyHidden } from "@mantine/core";
import classes from "./waiting.module.css";

/** Stands in for rows of a face, a title and a line, in the room they will take. */
export function Waiting({ rows = 4, face = false }: { rows?: number; face?: boolean }) {
  return (
    <div role="status">
      <VisuallyHidden>Loading</VisuallyHidden>
      {Array.from({ length: rows }, (_, i) => (
        <div key={i} className={classes.row}>
          {face && <Skeleton circle height={40} width={40} />}
          <div className={classes.words}>
            <Skeleton height={18} width={`${62 - (i % 3) * 9}%`} />
            <Skeleton height={14} width={`${40 + (i % 2) * 12}%`} />
          </div>
        </div>
      ))}
    </div>
  );
}
