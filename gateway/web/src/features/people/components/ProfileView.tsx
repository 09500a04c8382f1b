import { Text, Title } from "@mantine/core";
import { Tag } from "@/components/Tag";
import type { Schema } from "@/lib/api/client";
import classes from "./profile-view.module.css";

function Words({ title, words }: { title: string; words: string[] }) {
  if (words.length === 0) return null;
  return (
    <section>
      <Title order={2} mb="xs">
        {title}
      </Title>
      <ul className={classes.words}>
        {words.map((word) => (
          <li key={word}>
            <Tag>{word}</Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A member's own account of how and with whom she works. */
export function ProfileView({ profile, name }: { profile: Schema<"Profile">; name: string }) {
  const { about, modalities, populations, languages } = profile;
  const silent = !about && modalities.length + populations.length + languages.length === 0;
  if (silent) return <Text c="dimmed">{name} has not written anything here yet.</Text>;
  return (
    <div className={classes.profile}>
      {about && <p className={classes.about}>{about}</p>}
      <Words title="Works with" words={populations} />
      <Words title="Ways of working" words={modalities} />
      <Words title="Languages" words={languages} />
    </div>
  );
}
