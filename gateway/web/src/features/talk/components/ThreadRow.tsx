import { VisuallyHidden } from "@mantine/core";
import { IconLock, IconMessage } from "@tabler/icons-react";
import { Link } from "react-router";
import { When } from "@/components/When";
import { paths } from "@/config/paths";
import { counted } from "@/config/words";
import type { Schema } from "@/lib/api/client";
import classes from "./thread-row.module.css";

interface ThreadRowProps {
  thread: Schema<"ThreadSummary">;
  /** Where it is, in lists over several groups. */
  groupName?: string;
}

export function ThreadRow({ thread, groupName }: ThreadRowProps) {
  const { lastReplyBy } = thread;
  return (
    <article className={classes.row}>
      <Link className={classes.title} to={paths.thread(thread.id)}>
        {thread.title}
      </Link>
      <span className={classes.replies}>
        {thread.locked && (
          <IconLock size={16} stroke={1.7} aria-label="Closed to replies" role="img" />
        )}
        <IconMessage size={16} stroke={1.7} aria-hidden />
        <span aria-hidden>{thread.replyCount}</span>
        <VisuallyHidden>{counted(thread.replyCount, "reply", "replies")}</VisuallyHidden>
      </span>
      <p className={classes.detail}>
        {groupName && <>{groupName} · </>}
        {lastReplyBy ? (
          <>
            {lastReplyBy.name} answered <When at={thread.lastActivityAt} />
          </>
        ) : (
          <>
            {thread.author.name} asked <When at={thread.openedAt} /> · no reply yet
          </>
        )}
      </p>
    </article>
  );
}
