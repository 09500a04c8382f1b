import { Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import type { ReactNode } from "react";
import { PRODUCT_NAME } from "@/config/product";
import classes from "./page.module.css";

interface PageProps {
  /** The browser's title, and the heading unless `heading` says otherwise. */
  title: string;
  heading?: ReactNode;
  /** One or two sentences below the heading. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** Context on the right of wide screens. */
  aside?: ReactNode;
  /** A page that is read, not scanned: no wider than a comfortable column. */
  narrow?: boolean;
  children: ReactNode;
}

/** The frame of every place: one heading, what it is for, what can be done, the content. */
export function Page({ title, heading, lead, actions, aside, narrow, children }: PageProps) {
  useDocumentTitle(`${title} · ${PRODUCT_NAME}`);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div className={classes.words}>
          {heading ?? <Title order={1}>{title}</Title>}
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions}
      </header>
      <div className={classes.columns} data-aside={aside ? true : undefined}>
        <div className={classes.main} data-narrow={narrow || undefined}>
          {children}
        </div>
        {aside && <aside className={classes.aside}>{aside}</aside>}
      </div>
    </div>
  );
}
