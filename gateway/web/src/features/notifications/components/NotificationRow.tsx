import { Button } from "@mantine/core";
import clsx from "clsx";
import { Link } from "react-router";
import { Face } from "@/components/Face";
import { When } from "@/components/When";
import type { Schema } from "@/lib/api/client";
import { useMarkRead } from "../api/mark-read";
import { placeOf, sentenceOf } from "../words";
import classes from "./notification.module.css";

/** Opening it marks it as read; so does the button, for what she need not open. */
export function NotificationRow({ notification }: { notification: Schema<"Notification"> }) {
  const { id, actor, at, readAt } = notification;
  const mark = useMarkRead();
  const unread = readAt === null || readAt === undefined;
  return (
    <div className={clsx(classes.row, unread && classes.unread)}>
      <Face id={actor.id} name={actor.name} />
      <div className={classes.words}>
        <Link
          className={classes.link}
          to={placeOf(notification)}
          onClick={() => unread && mark.mutate(id)}
        >
          {sentenceOf(notification)}
        </Link>
        <span className={classes.when}>
          {unread && <span className={classes.new}>New · </span>}
          <When at={at} />
        </span>
      </div>
      {unread && (
        <Button
          variant="subtle"
          size="sm"
          loading={mark.isPending}
          aria-label={`Mark as read: ${sentenceOf(notification)}`}
          onClick={() => mark.mutate(id)}
        >
          Mark as read
        </Button>
      )}
    </div>
  );
}
