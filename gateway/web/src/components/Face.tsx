import type { CSSProperties } from "react";
import classes from "./face.module.css";

/** Hues that stay calm beside the ground: clay, ochre, moss, pine, slate, plum. */
const HUES = [45, 85, 130, 190, 245, 330];

const hueOf = (id: string) =>
  HUES[[...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % HUES.length];

export function initialsOf(name: string): string {
  const words = name
    .replace(/^Dr\.? /, "")
    .split(/\s+/)
    .filter(Boolean);
  const last = words.length > 1 ? words.at(-1) : undefined;
  return `${words[0]?.[0] ?? ""}${last?.[0] ?? ""}`.toUpperCase();
}

/** Initials on a tint of her own. The name always stands beside it, so it is hidden from screen readers. */
export function Face({ id, name, size = 40 }: { id: string; name: string; size?: number }) {
  const style = { "--face-size": `${size}px`, "--face-hue": hueOf(id) } as CSSProperties;
  return (
    <span className={classes.face} style={style} data-initials={initialsOf(name)} aria-hidden />
  );
}
