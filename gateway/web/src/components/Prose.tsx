import { useEffect, useRef, type MouseEvent } from "react";
import { useNavigate } from "react-router";
import classes from "./prose.module.css";

/**
 * What a member wrote, as the forum service rendered and sanitised it: this is the only place that trusts HTML.
 * Links inside the app (a mention) open without a reload.
 */
export function Prose({ html }: { html: string }) {
  const navigate = useNavigate();
  const prose = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A code block can be wider than the page; the arrow keys scroll what has the focus.
    for (const block of prose.current?.querySelectorAll("pre") ?? []) block.tabIndex = 0;
  }, [html]);
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest("a");
    const inside = link && link.origin === window.location.origin && !link.target;
    if (!inside || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void navigate(link.pathname + link.search + link.hash);
  };
  return (
    // The click handler only spares a reload: links work by keyboard and without it.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      ref={prose}
      className={classes.prose}
      onClick={follow}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
