import { Button } from "@mantine/core";
import clsx from "clsx";
import { type CSSProperties, useState } from "react";
import { credential, Person } from "@/components/Person";
import { Prose } from "@/components/Prose";
import { When } from "@/components/When";
import type { Member, Schema } from "@/lib/api/client";
import { EditPost } from "./EditPost";
import { PostHistory } from "./PostHistory";
import classes from "./post.module.css";

interface PostViewProps {
  post: Schema<"Post">;
  /** The post it answers, when that is not the opening one. */
  parent: Schema<"Post"> | undefined;
  people: Member[];
  mine: boolean;
  /** Absent when no reply is taken. */
  onAnswer?: (post: Schema<"Post">) => void;
}

export function PostView({ post, parent, people, mine, onAnswer }: PostViewProps) {
  const [editing, setEditing] = useState(false);
  const nesting = Math.max(0, post.depth - 1);
  return (
    <article
      id={post.id}
      tabIndex={-1}
      aria-label={`${post.author.name} wrote`}
      className={clsx(classes.post, post.opening && classes.opening, nesting > 0 && classes.nested)}
      style={{ "--depth": nesting } as CSSProperties}
    >
      <header className={classes.head}>
        <Person
          member={post.author}
          detail={
            <>
              {credential(post.author)} · <When at={post.postedAt} />
            </>
          }
        />
        {post.editedAt && <PostHistory post={post} />}
      </header>
      {parent && (
        <a className={classes.to} href={`#${parent.id}`}>
          in answer to {parent.author.name}
        </a>
      )}
      {editing ? (
        <EditPost post={post} people={people} onDone={() => setEditing(false)} />
      ) : (
        <Prose html={post.html} />
      )}
      {!editing && (onAnswer || mine) && (
        <div className={classes.actions}>
          {onAnswer && (
            <Button
              variant="subtle"
              size="sm"
              aria-label={`Answer ${post.author.name}`}
              onClick={() => onAnswer(post)}
            >
              Answer
            </Button>
          )}
          {mine && (
            <Button variant="subtle" size="sm" onClick={() => setEditing(true)}>
              Edit
            </Button>
          )}
        </div>
      )}
    </article>
  );
}
