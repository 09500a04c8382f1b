import { Button, Text, Title } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import clsx from "clsx";
import { Link } from "react-router";
import { Card } from "@/components/Card";
import { Person } from "@/components/Person";
import { Prose } from "@/components/Prose";
import { Trouble } from "@/components/Trouble";
import { When } from "@/components/When";
import { paths } from "@/config/paths";
import type { Schema } from "@/lib/api/client";
import { useMarkSeen } from "../api/mark-seen";
import classes from "./announcement.module.css";

export function AnnouncementCard({ announcement }: { announcement: Schema<"Announcement"> }) {
  const { id, title, html, author, groupId, groupName, publishedAt, seen } = announcement;
  const mark = useMarkSeen();
  return (
    <Card id={id} className={clsx(classes.announcement, !seen && classes.unseen)}>
      <p className={classes.where}>
        {!seen && <span className={classes.new}>New to you</span>}
        <Link to={paths.group(groupId)}>{groupName}</Link>
        <When at={publishedAt} />
      </p>
      <Title order={2}>{title}</Title>
      <Prose html={html} />
      <div className={classes.foot}>
        <Person member={author} size={36} />
        {seen ? (
          <Text size="sm" c="dimmed">
            <IconCheck size={15} aria-hidden style={{ verticalAlign: "-2px" }} /> You have seen this
          </Text>
        ) : (
          <Button
            variant="default"
            loading={mark.isPending}
            aria-label={`I have seen this: ${title}`}
            onClick={() => mark.mutate(id)}
          >
            I have seen this
          </Button>
        )}
      </div>
      {mark.error && <Trouble error={mark.error} />}
    </Card>
  );
}
