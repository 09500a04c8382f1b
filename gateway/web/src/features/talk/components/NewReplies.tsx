import { Button, VisuallyHidden } from "@mantine/core";
import { IconArrowDown } from "@tabler/icons-react";
import { counted } from "@/config/words";
import type { Schema } from "@/lib/api/client";
import classes from "./new-replies.module.css";
import { useUnseen } from "./use-unseen";

interface NewRepliesProps {
  /** Came while she reads, written by others. */
  posts: Schema<"Post">[];
  onGo: (post: Schema<"Post">) => void;
}

/** Says that somebody has replied and leads there, without moving what she reads. */
export function NewReplies({ posts, onGo }: NewRepliesProps) {
  const unseen = useUnseen(posts);
  const first = unseen[0];
  const newest = posts.at(-1);
  return (
    <>
      <VisuallyHidden role="status">
        {newest && `${newest.author.name} has replied, at the end of this thread.`}
      </VisuallyHidden>
      {first && (
        <div className={classes.bar}>
          <Button
            size="sm"
            radius="xl"
            leftSection={<IconArrowDown size={18} aria-hidden />}
            onClick={() => onGo(first)}
          >
            {counted(unseen.length, "new reply", "new replies")}
          </Button>
        </div>
      )}
    </>
  );
}
