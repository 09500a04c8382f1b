import { IconLock, IconLockOpen } from "@tabler/icons-react";
import { Link } from "react-router";
import { Card } from "@/components/Card";
import { When } from "@/components/When";
import { paths } from "@/config/paths";
import { counted } from "@/config/words";
import type { Schema } from "@/lib/api/client";
import { roleWords } from "../roles";
import classes from "./group-card.module.css";

export function AccessMark({ access }: { access: "open" | "closed" }) {
  const Icon = access === "open" ? IconLockOpen : IconLock;
  return (
    <span style={{ display: "inline-flex", gap: "0.3rem", alignItems: "center" }}>
      <Icon size={15} stroke={1.7} aria-hidden />
      {access === "open" ? "Open group" : "Closed group"}
    </span>
  );
}

export function GroupCard({ group }: { group: Schema<"Group"> }) {
  return (
    <Card className={classes.card}>
      <Link className={classes.name} to={paths.group(group.id)}>
        {group.name}
      </Link>
      <p className={classes.purpose}>{group.purpose}</p>
      <p className={classes.facts}>
        <AccessMark access={group.access} />
        <span>{counted(group.memberCount, "member")}</span>
        {group.threadCount > 0 && (
          <span>
            last post <When at={group.lastActivityAt} />
          </span>
        )}
        {group.myRole && group.myRole !== "member" && <span>{roleWords[group.myRole]}</span>}
      </p>
    </Card>
  );
}
