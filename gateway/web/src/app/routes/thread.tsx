import { Skeleton, Title } from "@mantine/core";
import { Link, useParams } from "react-router";
import { Page } from "@/components/Page";
import { Trouble } from "@/components/Trouble";
import { Waiting } from "@/components/Waiting";
import { paths } from "@/config/paths";
import { counted } from "@/config/words";
import { isIn } from "@/features/groups";
import { useMyId } from "@/features/session";
import { Conversation, LockButton, useThread } from "@/features/talk";
import { GroupAside } from "./group-aside";
import { useReaders } from "./use-readers";
import classes from "./group.module.css";

export function Component() {
  const { threadId = "" } = useParams();
  const { data: thread, error, refetch } = useThread(threadId);
  const { group, readers, people } = useReaders(thread?.groupId ?? "");
  const myId = useMyId();
  if (!thread) {
    return (
      <Page title="Thread" heading={error ? undefined : <Skeleton height={38} width="60%" />}>
        {error ? (
          <Trouble error={error} onRetry={() => void refetch()} />
        ) : (
          <Waiting face rows={3} />
        )}
      </Page>
    );
  }
  return (
    <Page
      title={thread.title}
      heading={
        <>
          <p className={classes.facts}>
            <Link to={paths.group(thread.groupId)}>{thread.groupName}</Link>
            <span>{counted(thread.replyCount, "reply", "replies")}</span>
          </p>
          <Title order={1}>{thread.title}</Title>
        </>
      }
      actions={<LockButton thread={thread} />}
      aside={isIn(group?.myRole) && group && <GroupAside group={group} />}
    >
      <Conversation key={thread.id} thread={thread} people={people} readers={readers} myId={myId} />
    </Page>
  );
}
