import { type RefObject, useEffect, useRef } from "react";
import { useLocation, useNavigationType } from "react-router";

const linksOf = (main: HTMLElement) => [...main.querySelectorAll<HTMLElement>("a[href]")];

/**
 * After going to another place, the focus is on its heading: a screen reader says where she is. After going back, it is on
 * the link by which she had left; the browser's place on the page is the router's to restore.
 */
export function useArrival(main: RefObject<HTMLElement | null>): void {
  const { pathname, hash, key } = useLocation();
  const back = useNavigationType() === "POP";
  const from = useRef(pathname);
  const leftBy = useRef(new Map<string, string>());

  useEffect(() => {
    const place = main.current;
    const note = ({ target }: MouseEvent) => {
      const href = (target as Element).closest("a[href]")?.getAttribute("href");
      if (href) leftBy.current.set(key, href);
    };
    place?.addEventListener("click", note);
    return () => place?.removeEventListener("click", note);
  }, [main, key]);

  useEffect(() => {
    if (from.current === pathname) return;
    from.current = pathname;
    if (hash || !main.current) return;
    const href = back && leftBy.current.get(key);
    const link = href && linksOf(main.current).find((a) => a.getAttribute("href") === href);
    const heading = main.current.querySelector<HTMLElement>("h1");
    if (heading) heading.tabIndex = -1;
    (link || heading || main.current).focus({ preventScroll: true });
  }, [pathname, hash, key, back, main]);
}
